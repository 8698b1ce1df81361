package org.relucid.relaxations.linear;

import org.hipparchus.FieldElement;

/// A line below and a line above `h = max(z, 0)`, for all `z` in the bounds that they were made
/// for.
public record Lines<T extends FieldElement<T>>(Line<T> below, Line<T> above) {
  /// `z ↦ slope·z + intercept`.
  public record Line<T extends FieldElement<T>>(T slope, T intercept) {
    public T at(T z) {
      return slope.multiply(z).add(intercept);
    }
  }

  public static <T extends FieldElement<T>> Lines<T> exactly(T slope, T intercept) {
    Line<T> line = new Line<>(slope, intercept);
    return new Lines<>(line, line);
  }
}
