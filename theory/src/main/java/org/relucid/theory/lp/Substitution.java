package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.relucid.theory.number.Rational;

/// Unknowns that become known one after the other, while sums over the known ones are asked for.
///
/// Known values are brought over one denominator now and then (*settled*), so that a long sum is a
/// sum of integers with few exceptions. Unknown values count as zero.
final class Substitution {
  /// With more terms than this outside the common denominator it is made anew.
  private static final int FEW = 4;

  private final Rational[] values;
  private final boolean[] settled;
  private CommonDenominator common;

  Substitution(int unknowns) {
    values = new Rational[unknowns];
    settled = new boolean[unknowns];
    Arrays.fill(values, Rational.ZERO);
    Arrays.fill(settled, true);
    common = CommonDenominator.of(List.of(values));
  }

  Rational[] values() {
    return values;
  }

  void set(int unknown, Rational value) {
    values[unknown] = value;
    settled[unknown] = value.isZero() && common.numerator(unknown).signum() == 0;
  }

  /// `right - Σ a_k value_k` over the terms of one equation.
  ExactSum rest(Rational right, int[] unknowns, BigInteger[] coefficients) {
    if (Arrays.stream(unknowns).filter(unknown -> !settled[unknown]).count() > FEW) {
      settle();
    }
    ExactSum rest = new ExactSum().add(right);
    rest.add(settledSum(unknowns, coefficients).negate(), common.denominator());
    for (int k = 0; k < unknowns.length; k++) {
      if (!settled[unknowns[k]]) {
        rest.subtract(coefficients[k], values[unknowns[k]]);
      }
    }
    return rest;
  }

  private BigInteger settledSum(int[] unknowns, BigInteger[] coefficients) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < unknowns.length; k++) {
      BigInteger numerator = common.numerator(unknowns[k]);
      if (numerator.signum() != 0) {
        sum = sum.add(coefficients[k].multiply(numerator));
      }
    }
    return sum;
  }

  /// The rests of several equations at once, over one denominator.
  CommonDenominator rests(List<Rational> right, int[] equations, SparseIntegers matrix) {
    settle();
    CommonDenominator rights = CommonDenominator.of(right);
    BigInteger denominator =
        IntegerRow.leastCommonMultiple(rights.denominator(), common.denominator());
    BigInteger ofRights = denominator.divide(rights.denominator());
    BigInteger ofSums = denominator.divide(common.denominator());
    BigInteger[] rests = new BigInteger[equations.length];
    Arrays.setAll(
        rests,
        i ->
            rights
                .numerator(i)
                .multiply(ofRights)
                .subtract(
                    ofSums.multiply(
                        settledSum(
                            matrix.indices()[equations[i]], matrix.values()[equations[i]]))));
    return new CommonDenominator(rests, denominator);
  }

  private void settle() {
    common = CommonDenominator.of(List.of(values));
    Arrays.fill(settled, true);
  }
}
