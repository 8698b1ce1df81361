package org.relucid.relaxations.linear;

import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;

/// Bounds `max(z, 0)` by two lines, given `l ≤ z ≤ u`: all that IBP, zonotopes and the DeepPoly
/// family differ in. *Soundness*: `below(z) ≤ max(z, 0) ≤ above(z)` for all `z` in `[l, u]`.
public interface ReluRelaxation {
  /// @throws IllegalArgumentException where it is made for another number of neurons
  default void requireFits(int neurons) {}

  /// @param neuron its index, for relaxations that treat neurons differently
  <T extends FieldElement<T>> Lines<T> over(int neuron, Bounds<T> z, OrderedField<T> field);
}
