package org.relucid.relaxations.lp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.relucid.relaxations.Looseness;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The shares of the neurons in the gap of a linear program's bound. Each fact lives on the inputs
/// and the neurons up to the one that it is about, so its dimension tells whose it is.
final class TriangleLooseness {
  private TriangleLooseness() {}

  /// @param minimum of the form, or of its negative
  /// @param bound that was made of it
  static Looseness of(
      ScalarNetwork network,
      Box box,
      AffineForm form,
      LinearFacts.Minimum minimum,
      Rational bound) {
    int inputs = network.inputs();
    Vector at =
        minimum
            .point()
            .map(point -> Vector.of(point.entries().subList(0, inputs)))
            .orElseGet(() -> corner(minimum, box));
    Vector values = network.values(at);
    List<Rational> shares = new ArrayList<>(Collections.nCopies(network.neurons(), Rational.ZERO));
    for (LinearFacts.Used used : minimum.used()) {
      int neuron = used.form().dimension() - inputs - 1;
      if (neuron >= 0) {
        Rational slack = used.form().inDimension(values.size()).at(values);
        shares.set(neuron, shares.get(neuron).add(used.multiplier().multiply(slack)));
      }
    }
    return Looseness.of(bound, at, form.at(values), shares);
  }

  /// Where the sides of the box that were used are attained.
  private static Vector corner(LinearFacts.Minimum minimum, Box box) {
    List<Rational> corner = new ArrayList<>(box.lower().entries());
    for (LinearFacts.Used used : minimum.used()) {
      boolean isUpperSide =
          used.form().dimension() == box.dimension() && used.form().factor(0).signum() < 0;
      if (isUpperSide) {
        int input = used.form().variable(0);
        corner.set(input, box.side(input).upper());
      }
    }
    return Vector.of(corner);
  }
}
