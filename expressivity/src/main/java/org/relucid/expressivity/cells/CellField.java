package org.relucid.expressivity.cells;

import java.util.Objects;
import org.hipparchus.Field;
import org.hipparchus.FieldElement;
import org.relucid.expressivity.cells.polynomial.Factoring.Power;
import org.relucid.expressivity.cells.polynomial.Polynomial;
import org.relucid.expressivity.cells.polynomial.RationalFunction;
import org.relucid.expressivity.cells.polynomial.RationalFunctions;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.theory.number.Rational;

/// The rational functions on a cell, ordered by their signs there: with it the code that bounds a
/// network on one box bounds it on all boxes of the cell.
///
/// *Fails*: [Undecided] where a sign is not known on the whole cell, `ArithmeticException` for a
/// division by what is zero on it.
final class CellField implements OrderedField<CellField.Element>, Field<CellField.Element> {
  private final RationalFunctions functions;
  private final Signs signs;

  CellField(Signs signs) {
    this.functions = signs.functions();
    this.signs = signs;
  }

  /// The box `[l, u]` itself.
  Bounds<Element> box() {
    return new Bounds<>(
        new Element(this, functions.of(Polynomial.L)),
        new Element(this, functions.of(Polynomial.U)));
  }

  @Override
  public Element of(Rational number) {
    return new Element(this, functions.of(number));
  }

  @Override
  public int signum(Element value) {
    int sign = signs.of(value.function.numerator());
    for (Power power : value.function.denominator()) {
      int factor = signs.of(power.base());
      sign *= power.exponent() % 2 == 0 ? factor * factor : factor;
    }
    return sign;
  }

  /// Whether the value is known to be zero on the whole cell.
  boolean vanishes(Element value) {
    return signs.vanishes(value.function.numerator());
  }

  @Override
  public Element getZero() {
    return zero();
  }

  @Override
  public Element getOne() {
    return one();
  }

  @Override
  public Class<Element> getRuntimeClass() {
    return Element.class;
  }

  /// A rational function on the cell of its field.
  static final class Element implements FieldElement<Element> {
    private final CellField field;
    private final RationalFunction function;

    private Element(CellField field, RationalFunction function) {
      this.field = field;
      this.function = function;
    }

    RationalFunction function() {
      return function;
    }

    private Element with(RationalFunction result) {
      return new Element(field, result);
    }

    @Override
    public Element add(Element other) {
      return with(field.functions.add(function, other.function));
    }

    @Override
    public Element subtract(Element other) {
      return add(other.negate());
    }

    @Override
    public Element negate() {
      return with(field.functions.negate(function));
    }

    @Override
    public Element multiply(Element other) {
      return with(field.functions.multiply(function, other.function));
    }

    @Override
    public Element multiply(int factor) {
      return multiply(field.of(Rational.of(factor)));
    }

    @Override
    public Element divide(Element other) {
      return multiply(other.reciprocal());
    }

    /// @throws ArithmeticException where this is zero on the cell
    @Override
    public Element reciprocal() {
      if (field.signum(this) == 0) {
        throw new ArithmeticException("1/0");
      }
      return with(field.functions.reciprocal(function));
    }

    @Override
    public boolean isZero() {
      return field.signum(this) == 0;
    }

    @Override
    public double getReal() {
      throw new UnsupportedOperationException("a rational function is no number");
    }

    @Override
    public Field<Element> getField() {
      return field;
    }

    /// Equality of functions, not of their values on the cell.
    @Override
    public boolean equals(Object other) {
      return other instanceof Element that && field == that.field && function == that.function;
    }

    @Override
    public int hashCode() {
      return Objects.hash(field, function);
    }

    @Override
    public String toString() {
      return function.toString();
    }
  }
}
