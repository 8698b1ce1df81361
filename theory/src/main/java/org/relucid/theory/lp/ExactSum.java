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
    return add(factor.multiply(value.numerator()), value.denominator());
  }

  /// Adds a fraction, in lowest terms or not.
  ExactSum add(BigInteger term, BigInteger under) {
    if (term.signum() == 0) {
      return this;
    }
    if (under.equals(denominator)) {
      numerator = numerator.add(term);
      return this;
    }
    BigInteger common = IntegerRow.leastCommonMultiple(denominator, under);
    numerator =
        numerator.multiply(common.divide(denominator)).add(term.multiply(common.divide(under)));
    denominator = common;
    return this;
  }

  Rational dividedBy(BigInteger divisor) {
    return Rational.of(numerator, denominator.multiply(divisor));
  }
}
