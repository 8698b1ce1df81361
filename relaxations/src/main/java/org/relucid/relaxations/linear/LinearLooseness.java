package org.relucid.relaxations.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.Looseness;
import org.relucid.relaxations.linear.LinearBound.Side;
import org.relucid.relaxations.linear.LinearBound.Use;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The shares of the neurons in the gap of a bound by back-substitution, at the corner of the box
/// that it ends in: the multiplier of a neuron's line times the line's distance there.
final class LinearLooseness {
  private LinearLooseness() {}

  static Looseness of(LinearAnalysis<Rational> analysis, Box box, int output, Looseness.Side side) {
    Bounds<Rational> bounds = analysis.outputs().get(output).used();
    return switch (side) {
      case LOWER ->
          of(analysis, box, output, analysis.outputs().get(output).lower(), bounds.lower());
      case UPPER ->
          of(analysis, box, output, analysis.outputs().get(output).upper(), bounds.upper());
    };
  }

  private static Looseness of(
      LinearAnalysis<Rational> analysis,
      Box box,
      int output,
      LinearBound<Rational> found,
      Rational bound) {
    ScalarNetwork network = analysis.network();
    Vector corner = corner(found, box);
    Vector values = network.values(corner);
    List<Rational> shares = new ArrayList<>(Collections.nCopies(network.neurons(), Rational.ZERO));
    for (Use<Rational> use : found.uses()) {
      int neuron = use.variable() - network.inputs();
      if (neuron >= 0) {
        Rational z = network.preActivations().get(neuron).inDimension(values.size()).at(values);
        Rational h = values.get(use.variable());
        Lines<Rational> lines = analysis.lines().get(neuron);
        Rational distance =
            use.side() == Side.BELOW
                ? h.subtract(lines.below().at(z))
                : lines.above().at(z).subtract(h);
        shares.set(neuron, use.multiplier().multiply(distance));
      }
    }
    return Looseness.of(bound, corner, network.outputForms().get(output).at(values), shares);
  }

  private static Vector corner(LinearBound<Rational> found, Box box) {
    List<Rational> corner = new ArrayList<>(box.lower().entries());
    for (Use<Rational> use : found.uses()) {
      if (use.variable() < box.dimension() && use.side() == Side.ABOVE) {
        Interval side = box.side(use.variable());
        corner.set(use.variable(), side.upper());
      }
    }
    return Vector.of(corner);
  }
}
