package org.relucid.relaxations.linear;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// Bounds every neuron and every output of a network on a box by two lines per neuron and full
/// back-substitution to the inputs: IBP, zonotopes and the DeepPoly family, in any [OrderedField].
///
/// *Cost*: per neuron twice the number of the weights before it.
public record LinearAnalysis<T extends FieldElement<T>>(
    ScalarNetwork network,
    List<Bounded<T>> neurons,
    List<Lines<T>> lines,
    List<Bounded<T>> outputs) {
  public LinearAnalysis {
    neurons = List.copyOf(neurons);
    lines = List.copyOf(lines);
    outputs = List.copyOf(outputs);
  }

  /// Bounds of a form, with the evidence for both.
  ///
  /// @param used the bounds after rounding, which contain those found
  public record Bounded<T extends FieldElement<T>>(
      LinearBound<T> lower, LinearBound<T> upper, Bounds<T> used) {
    private static <T extends FieldElement<T>> Bounded<T> of(
        AffineForm form, BackSubstitution<T> substitution, Rounding<T> rounding) {
      LinearBound<T> lower = substitution.lower(form);
      LinearBound<T> upper = substitution.upper(form);
      Bounds<T> found = new Bounds<>(lower.value(), upper.value());
      return new Bounded<>(lower, upper, rounding.outward(found));
    }
  }

  public static <T extends FieldElement<T>> LinearAnalysis<T> of(
      ScalarNetwork network,
      List<Bounds<T>> box,
      ReluRelaxation relaxation,
      OrderedField<T> field,
      Rounding<T> rounding) {
    relaxation.requireFits(network.neurons());
    BackSubstitution<T> substitution = new BackSubstitution<>(network, box, field);
    List<Bounded<T>> neurons = new ArrayList<>();
    List<Lines<T>> lines = new ArrayList<>();
    for (AffineForm z : network.preActivations()) {
      Bounded<T> bounded = Bounded.of(z, substitution, rounding);
      Lines<T> found = relaxation.over(neurons.size(), bounded.used(), field);
      Lines<T> used = rounding.outward(found, bounded.used());
      substitution.add(used);
      neurons.add(bounded);
      lines.add(used);
    }
    List<Bounded<T>> outputs =
        network.outputForms().stream().map(y -> Bounded.of(y, substitution, rounding)).toList();
    return new LinearAnalysis<>(network, neurons, lines, outputs);
  }
}
