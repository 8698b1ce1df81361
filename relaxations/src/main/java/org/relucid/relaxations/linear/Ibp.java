package org.relucid.relaxations.linear;

import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Phase;

/// Interval bound propagation: `max(l, 0) ≤ h ≤ max(u, 0)`. Both lines are constant, so that
/// back-substitution ends after one step.
public record Ibp() implements ReluRelaxation {
  @Override
  public <T extends FieldElement<T>> Lines<T> over(int neuron, Bounds<T> z, OrderedField<T> field) {
    T zero = field.zero();
    return switch (Phase.of(z, field)) {
      case ACTIVE -> constants(z.lower(), z.upper(), zero);
      case INACTIVE -> constants(zero, zero, zero);
      case UNSTABLE -> constants(zero, z.upper(), zero);
    };
  }

  private static <T extends FieldElement<T>> Lines<T> constants(T below, T above, T zero) {
    return new Lines<>(new Lines.Line<>(zero, below), new Lines.Line<>(zero, above));
  }
}
