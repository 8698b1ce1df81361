package org.relucid.theory.function;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The affine function `x ↦ slope·x + intercept` of one variable.
public record Line(Rational slope, Rational intercept) {
  static final Line ZERO = new Line(Rational.ZERO, Rational.ZERO);

  /// The line of the given slope through the point `(x, y)`.
  public static Line through(Rational x, Rational y, Rational slope) {
    return new Line(slope, y.subtract(slope.multiply(x)));
  }

  public Rational at(Rational x) {
    return slope.multiply(x).add(intercept);
  }

  public Line add(Line other) {
    return new Line(slope.add(other.slope), intercept.add(other.intercept));
  }

  public Line multiply(Rational factor) {
    return new Line(slope.multiply(factor), intercept.multiply(factor));
  }

  /// The function `x ↦ this(inner(x))`.
  public Line compose(Line inner) {
    return new Line(slope.multiply(inner.slope), at(inner.intercept));
  }

  /// Where a line that is not constant takes the value.
  ///
  /// @throws ArithmeticException for slope 0
  public Rational argumentOf(Rational value) {
    return value.subtract(intercept).divide(slope);
  }

  public AffineForm toForm() {
    return AffineForm.of(Vector.of(slope), intercept);
  }

  @Override
  public String toString() {
    return toForm().toString(_ -> "x");
  }
}
