package org.relucid.expressivity.cells.polynomial;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.PolynomialFactorDecomposition;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relucid.theory.number.Rational;

/// Factors polynomials over the rationals, by Rings, and remembers the results.
///
/// *Soundness*: the factors are multiplied, and have to yield the polynomial; that they cannot be
/// factored further is not needed for anything but to decide more signs.
public final class Factoring {
  private final Map<Polynomial, Factors> known = new HashMap<>();

  /// `unit · Π base^exponent`, each base with coprime integers as coefficients and the leading one
  /// positive.
  public record Factors(Rational unit, List<Power> powers) {
    public Factors {
      powers = List.copyOf(powers);
    }

    private Polynomial product() {
      Polynomial product = Polynomial.constant(unit);
      for (Power power : powers) {
        product = product.multiply(power.base().power(power.exponent()));
      }
      return product;
    }
  }

  public record Power(Polynomial base, int exponent) {}

  /// @throws ArithmeticException for zero
  public Factors of(Polynomial polynomial) {
    if (polynomial.isZero()) {
      throw new ArithmeticException("factors of 0");
    }
    Rational content = polynomial.content();
    return switch (polynomial.degree()) {
      case 0 -> new Factors(content, List.of());
      case 1 -> {
        Polynomial primitive = polynomial.multiply(content.reciprocal());
        yield new Factors(content, List.of(new Power(primitive, 1)));
      }
      default -> known.computeIfAbsent(polynomial, Factoring::found);
    };
  }

  /// Powers of `l` and `u` are taken out first: Rings leaves a monomial as it is.
  private static Factors found(Polynomial polynomial) {
    Rational unit = polynomial.content();
    List<Power> powers = new ArrayList<>();
    Polynomial rest = polynomial.multiply(unit.reciprocal());
    rest = withoutPowers(rest, Polynomial.L, powers);
    rest = withoutPowers(rest, Polynomial.U, powers);
    if (!rest.isConstant()) {
      powers.addAll(byRings(rest));
    }
    Factors factors = new Factors(unit, powers);
    if (!factors.product().equals(polynomial)) {
      throw new IllegalStateException("factors of " + polynomial + " that are none: " + factors);
    }
    return factors;
  }

  private static Polynomial withoutPowers(
      Polynomial polynomial, Polynomial base, List<Power> powers) {
    Polynomial rest = polynomial;
    int exponent = 0;
    for (var next = rest.dividedBy(base); next.isPresent(); next = rest.dividedBy(base)) {
      rest = next.get();
      exponent++;
    }
    if (exponent > 0) {
      powers.add(new Power(base, exponent));
    }
    return rest;
  }

  private static List<Power> byRings(Polynomial polynomial) {
    PolynomialFactorDecomposition<MultivariatePolynomial<BigInteger>> found =
        MultivariateFactorization.Factor(toRings(polynomial));
    List<Power> powers = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      Polynomial factor = fromRings(found.get(k));
      if (!factor.isConstant()) {
        Polynomial base = factor.multiply(factor.content().reciprocal());
        powers.add(new Power(base, found.getExponent(k)));
      }
    }
    return powers;
  }

  private static MultivariatePolynomial<BigInteger> toRings(Polynomial polynomial) {
    List<Monomial<BigInteger>> terms = new ArrayList<>();
    for (int s = 0; s <= polynomial.degree(); s++) {
      for (int j = 0; j <= s; j++) {
        BigInteger number = new BigInteger(polynomial.coefficient(s - j, j).numerator());
        if (!number.isZero()) {
          terms.add(new Monomial<>(new int[] {s - j, j}, number));
        }
      }
    }
    return MultivariatePolynomial.create(2, Rings.Z, MonomialOrder.GREVLEX, terms);
  }

  private static Polynomial fromRings(MultivariatePolynomial<BigInteger> polynomial) {
    Polynomial sum = Polynomial.ZERO;
    for (Monomial<BigInteger> term : polynomial) {
      var number = new java.math.BigInteger(term.coefficient.toByteArray());
      sum = sum.add(Polynomial.monomial(Rational.of(number), term.exponents[0], term.exponents[1]));
    }
    return sum;
  }
}
