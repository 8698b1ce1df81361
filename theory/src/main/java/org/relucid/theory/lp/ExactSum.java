package org.relucid.theory.lp;

import java.math.BigInteger;
import org.relucid.theory.number.Rational;

/// A running sum `Σ a_i v_i` of integers times rationals that is brought to lowest terms only once,
/// when it is asked for.
final class ExactSum {
  private BigInteger numerator = BigInteger.ZERO;
  private BigInteger denominator = BigInteger.ONE;

  ExactSum add(Rational value) {
    return add(BigInteger.ONE, value);
  }

  ExactSum subtract(BigInteger factor, Rational value) {
    return add(factor.negate(), value);
  }

  ExactSum add(BigInteger factor, Rational value) {
    if (factor.signum() == 0 || value.isZero()) {
      return this;
    }
    BigInteger term = factor.multiply(value.numerator());
    BigInteger under = value.denominator();
    if (!under.equals(denominator)) {
      BigInteger gcd = denominator.gcd(under);
      term = term.multiply(denominator.divide(gcd));
      BigInteger growth = under.divide(gcd);
      numerator = numerator.multiply(growth);
      denominator = denominator.multiply(growth);
    }
    numerator = numerator.add(term);
    return this;
  }

  Rational dividedBy(BigInteger divisor) {
    return Rational.of(numerator, denominator.multiply(divisor));
  }
}
