package org.relucid.relaxations.linear;

import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Phase;

/// The chord above, and below a line through the origin: `αz ≤ h ≤ u(z - l)/(u - l)` where
/// unstable; exact where stable. What differs is the choice of `α` in `[0, 1]`. (S19b)
public record Chord(LowerSlope lowerSlope) implements ReluRelaxation {
  /// `α`, for an unstable neuron.
  public interface LowerSlope {
    /// @throws IllegalArgumentException where it is made for another number of neurons
    default void requireFits(int neurons) {}

    <T extends FieldElement<T>> T of(int neuron, Bounds<T> z, OrderedField<T> field);
  }

  @Override
  public void requireFits(int neurons) {
    lowerSlope.requireFits(neurons);
  }

  @Override
  public <T extends FieldElement<T>> Lines<T> over(int neuron, Bounds<T> z, OrderedField<T> field) {
    T zero = field.zero();
    return switch (Phase.of(z, field)) {
      case ACTIVE -> Lines.exactly(field.one(), zero);
      case INACTIVE -> Lines.exactly(zero, zero);
      case UNSTABLE ->
          new Lines<>(new Lines.Line<>(lowerSlope.of(neuron, z, field), zero), chord(z));
    };
  }

  /// The line through `(l, 0)` and `(u, u)`.
  static <T extends FieldElement<T>> Lines.Line<T> chord(Bounds<T> z) {
    T slope = slope(z);
    return new Lines.Line<>(slope, slope.multiply(z.lower()).negate());
  }

  /// `u/(u - l)`.
  static <T extends FieldElement<T>> T slope(Bounds<T> z) {
    return z.upper().divide(z.upper().subtract(z.lower()));
  }
}
