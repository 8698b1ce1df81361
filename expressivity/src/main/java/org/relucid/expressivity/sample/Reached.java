package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.relaxations.linear.Lines;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Where a relaxation takes the upper bound of a form: inputs in the box and values of the neurons
/// that satisfy all that the relaxation knows of them.
///
/// *Soundness*: the constraints do not depend on the form, and the bound of every form is its
/// maximum under them; so at the point that is returned every other form is at most its own upper
/// bound. For the relaxations by two lines that is what back-substitution computes: whatever the
/// inputs and the neurons before, a neuron's value can be chosen on either line.
public final class Reached {
  private final ScalarNetwork network;
  private final Box box;
  private final List<Lines<Rational>> lines;

  private Reached(ScalarNetwork network, Box box, List<Lines<Rational>> lines) {
    this.network = network;
    this.box = box;
    this.lines = lines;
  }

  /// Whether [#greatest] knows the relaxation: those by two lines, and the triangle.
  ///
  /// @throws IllegalArgumentException for a relaxation that has no such name
  public static boolean knows(String relaxation) {
    return relaxation.equals("triangle") || byLines(relaxation).isPresent();
  }

  /// @param form over the inputs and neurons
  /// @return a point over the inputs and neurons
  /// @throws IllegalArgumentException for a relaxation that is not known here
  public static Vector greatest(
      String relaxation, ScalarNetwork network, Box box, AffineForm form) {
    if (relaxation.equals("triangle")) {
      return TriangleReach.of(network, box, form).getLast();
    }
    LinearRelaxation known =
        byLines(relaxation)
            .orElseThrow(() -> new IllegalArgumentException("relaxation " + relaxation));
    return new Reached(network, box, lines(known, network, box)).greatest(form);
  }

  private static Optional<LinearRelaxation> byLines(String relaxation) {
    Relaxation named = Relaxations.named(relaxation, Relaxations.EXACTLY);
    return named instanceof LinearRelaxation linear ? Optional.of(linear) : Optional.empty();
  }

  private static List<Lines<Rational>> lines(
      LinearRelaxation relaxation, ScalarNetwork network, Box box) {
    List<Interval> bounds = relaxation.over(network, box).neurons();
    List<Lines<Rational>> lines = new ArrayList<>();
    for (int k = 0; k < bounds.size(); k++) {
      Bounds<Rational> z = new Bounds<>(bounds.get(k).lower(), bounds.get(k).upper());
      lines.add(relaxation.lines().over(k, z, OrderedField.RATIONALS));
    }
    return lines;
  }

  private Vector greatest(AffineForm form) {
    int inputs = network.inputs();
    List<Lines.Line<Rational>> chosen = new ArrayList<>();
    AffineForm rest = form;
    for (int k = network.neurons() - 1; k >= 0; k--) {
      boolean above = rest.coefficient(inputs + k).signum() >= 0;
      Lines.Line<Rational> line = above ? lines.get(k).above() : lines.get(k).below();
      AffineForm z = network.preActivations().get(k).inDimension(rest.dimension());
      rest = rest.substitute(inputs + k, z.multiply(line.slope()).add(line.intercept()));
      chosen.addFirst(line);
    }
    List<Rational> point = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      Interval side = box.side(i);
      point.add(rest.coefficient(i).signum() >= 0 ? side.upper() : side.lower());
    }
    for (int k = 0; k < chosen.size(); k++) {
      point.add(chosen.get(k).at(network.preActivations().get(k).at(Vector.of(point))));
    }
    return Vector.of(point);
  }
}
