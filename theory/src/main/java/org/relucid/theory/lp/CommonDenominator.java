package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relucid.theory.number.Rational;

/// Rational numbers over one positive denominator, so that sums of many products need no gcd: `v_i
/// = numerator(i) / denominator`.
final class CommonDenominator {
  private final BigInteger[] numerators;
  private final BigInteger denominator;

  CommonDenominator(BigInteger[] numerators, BigInteger denominator) {
    this.numerators = numerators;
    this.denominator = denominator;
  }

  static CommonDenominator of(List<Rational> values) {
    BigInteger denominator = BigInteger.ONE;
    for (Rational value : values) {
      denominator = IntegerRow.leastCommonMultiple(denominator, value.denominator());
    }
    Map<BigInteger, BigInteger> cofactors = new HashMap<>();
    BigInteger[] numerators = new BigInteger[values.size()];
    for (int i = 0; i < numerators.length; i++) {
      Rational value = values.get(i);
      numerators[i] =
          value.isZero()
              ? BigInteger.ZERO
              : value
                  .numerator()
                  .multiply(cofactors.computeIfAbsent(value.denominator(), denominator::divide));
    }
    return new CommonDenominator(numerators, denominator);
  }

  int size() {
    return numerators.length;
  }

  BigInteger numerator(int index) {
    return numerators[index];
  }

  /// All numerators; a copy.
  BigInteger[] numerators() {
    return numerators.clone();
  }

  BigInteger denominator() {
    return denominator;
  }
}
