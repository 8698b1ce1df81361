package org.relucid.expressivity.cells;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relucid.expressivity.cells.polynomial.Factoring.Factors;
import org.relucid.expressivity.cells.polynomial.Factoring.Power;
import org.relucid.expressivity.cells.polynomial.Polynomial;
import org.relucid.expressivity.cells.polynomial.RationalFunctions;
import org.relucid.theory.number.Rational;

/// The signs of polynomials on a cell.
///
/// *Soundness*: a polynomial whose coefficients in the parameters `t_i > 0` of the cell are all `≥
/// 0` and not all zero is positive on it; a product has the product of the signs of its factors. A
/// sign is the same on all boxes of the cell, and so it is on every part of it.
///
/// *Incomplete*: where the coefficients of a factor have different signs, nothing is known.
final class Signs {
  private final Cell cell;
  private final RationalFunctions functions;
  private final Map<Polynomial, Integer> known = new HashMap<>();

  Signs(Cell cell, RationalFunctions functions) {
    this.cell = cell;
    this.functions = functions;
    cell.assumptions().forEach(a -> known.put(a.polynomial(), a.sign()));
  }

  /// Those on a part of the cell, with what is known already.
  Signs on(Cell part) {
    Signs signs = new Signs(part, functions);
    signs.known.putAll(known);
    return signs;
  }

  Cell cell() {
    return cell;
  }

  RationalFunctions functions() {
    return functions;
  }

  /// The sign on the whole cell.
  ///
  /// @throws Undecided with the factor whose sign is not known
  int of(Polynomial polynomial) {
    if (polynomial.isConstant()) {
      return polynomial.constant().signum();
    }
    int orientation = polynomial.leading().signum();
    Polynomial oriented = primitive(polynomial);
    Integer found = known.get(oriented);
    if (found == null) {
      found = decide(oriented);
      known.put(oriented, found);
    }
    return orientation * found;
  }

  static Polynomial primitive(Polynomial polynomial) {
    Rational content = polynomial.content();
    return content.equals(Rational.ONE) ? polynomial : polynomial.multiply(content.reciprocal());
  }

  private int decide(Polynomial polynomial) {
    int sign = byCoefficients(polynomial);
    if (sign != OPEN) {
      return sign;
    }
    Factors factors = functions.factors(polynomial);
    if (factors.powers().size() == 1 && factors.powers().getFirst().exponent() == 1) {
      throw new Undecided(polynomial);
    }
    int product = factors.unit().signum();
    for (Power power : factors.powers()) {
      int factor = of(power.base());
      product *= power.exponent() % 2 == 0 ? factor * factor : factor;
    }
    return product;
  }

  /// No sign: the coefficients do not decide it.
  static final int OPEN = 2;

  /// -1, 0, 1, or [#OPEN].
  int byCoefficients(Polynomial polynomial) {
    boolean positive = false;
    boolean negative = false;
    for (Rational coefficient : coefficientsAlong(polynomial)) {
      positive |= coefficient.signum() > 0;
      negative |= coefficient.signum() < 0;
    }
    return positive && negative ? OPEN : positive ? 1 : negative ? -1 : 0;
  }

  /// Those of a linear polynomial are its values at the generators.
  private List<Rational> coefficientsAlong(Polynomial polynomial) {
    return polynomial.degree() == 1
        ? cell.generators().stream().map(at -> Cell.value(polynomial, at)).toList()
        : along(polynomial).coefficients().toList();
  }

  /// Whether the polynomial is zero on the whole cell, as far as that is known: no sign is asked
  /// for that is still open.
  boolean vanishes(Polynomial polynomial) {
    if (polynomial.isZero() || along(polynomial).isZero()) {
      return true;
    }
    return cell.assumptions().stream()
        .filter(a -> a.sign() == 0)
        .anyMatch(a -> polynomial.dividedBy(a.polynomial()).isPresent());
  }

  /// In the parameters of the cell, up to a positive factor.
  private Polynomial along(Polynomial polynomial) {
    return functions.substitute(
        polynomial,
        cell.parameter(Generator::l),
        cell.parameter(Generator::u),
        cell.parameter(Generator::w));
  }

  /// Whether what is assumed cannot be: no box is in the cell.
  boolean contradict() {
    return cell.assumptions().stream().anyMatch(a -> isImpossible(a.polynomial(), a.sign()));
  }

  private boolean isImpossible(Polynomial polynomial, int assumed) {
    int sign = byCoefficients(polynomial);
    return sign != OPEN && sign != assumed;
  }
}
