package org.relucid.expressivity.multivariate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ActivationPattern;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A generic point of a kink: near `point` the function is
///
///     f(x) = f(p) + g·(x - p) + bend·R(w·(x - p)),        bend = 1 or -1, w ≠ 0.
///
/// @param gradient `g`, on the side where `w·(x - p) < 0`
/// @param normal `w`
public record KinkFacet(Vector point, Vector gradient, Vector normal, int bend) {

  /// The facet that a line crosses at a point, if the point is a generic one of it: exactly, by
  /// looking at the network on both sides. It is generic if every neuron with pre-activation 0
  /// there has gradients along `w` (or zero) on both sides; then, neuron after neuron, each bends
  /// at most on the hyperplane through the point, and the function has these two pieces nearby and
  /// no other.
  ///
  /// @param network with one output
  /// @param before a point of the line before it, with no kink of any neuron between
  /// @param after one behind it, likewise
  static Optional<KinkFacet> at(ScalarNetwork network, Vector point, Vector before, Vector after) {
    ScalarNetwork all = withNeurons(network);
    AffineMap first = ActivationPattern.at(network, before).affinePiece(all);
    AffineMap second = ActivationPattern.at(network, after).affinePiece(all);
    Vector g = first.row(0).coefficients();
    Vector jump = second.row(0).coefficients().subtract(g);
    int bend = jump.dot(after.subtract(point)).signum();
    if (bend == 0) {
      return Optional.empty();
    }
    Vector normal = jump.multiply(Rational.of(bend));
    for (int k = 1; k < first.outputs(); k++) {
      if (first.row(k).at(point).isZero()) {
        boolean along =
            isMultiple(first.row(k).coefficients(), normal)
                && isMultiple(second.row(k).coefficients(), normal);
        if (!along) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new KinkFacet(point, g, normal, bend));
  }

  /// The output, and then the pre-activations as outputs.
  private static ScalarNetwork withNeurons(ScalarNetwork network) {
    List<AffineForm> forms = new ArrayList<>(network.outputForms());
    int dimension = network.inputs() + network.neurons();
    network.preActivations().forEach(z -> forms.add(z.inDimension(dimension)));
    return new ScalarNetwork(network.inputs(), network.preActivations(), forms);
  }

  private static boolean isMultiple(Vector v, Vector w) {
    for (int i = 0; i < w.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!v.get(i).multiply(w.get(j)).equals(v.get(j).multiply(w.get(i)))) {
          return false;
        }
      }
    }
    return true;
  }

  int dimension() {
    return point.size();
  }

  /// `f(x) - f(p)`, near the point.
  Rational rise(Vector x) {
    Vector step = x.subtract(point);
    Rational kink = normal.dot(step).max(Rational.ZERO).multiply(bend);
    return gradient.dot(step).add(kink);
  }

  /// `(g_i + λ·bend·w_i)·w_i`: how the function with the chord's slope `λ` in place of the kink
  /// changes along coordinate `i`, towards the far side of the kink.
  Rational trend(int coordinate, Rational slope) {
    Rational w = normal.get(coordinate);
    return gradient.get(coordinate).add(slope.multiply(w).multiply(bend)).multiply(w);
  }
}
