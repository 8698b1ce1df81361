package org.relucid.expressivity.cells.polynomial;

import java.util.List;
import org.relucid.expressivity.cells.polynomial.Factoring.Power;

/// `numerator / Π base^exponent`, a rational function of the ends of a box, reduced: no base
/// divides the numerator. Made by [RationalFunctions] alone, which makes each function once, so
/// that equality of functions is identity of objects.
public final class RationalFunction {
  private final Polynomial numerator;
  private final List<Power> denominator;

  RationalFunction(Polynomial numerator, List<Power> denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public Polynomial numerator() {
    return numerator;
  }

  /// Irreducible polynomials in a fixed order.
  public List<Power> denominator() {
    return denominator;
  }

  @Override
  public String toString() {
    if (denominator.isEmpty()) {
      return numerator.toString();
    }
    StringBuilder text = new StringBuilder("(" + numerator + ")");
    denominator.forEach(p -> text.append(" / (" + p.base() + ")^" + p.exponent()));
    return text.toString();
  }
}
