package org.relucid.theory.lp;

import java.math.BigInteger;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// A form cleared of denominators: `scale · form = Σ_k coefficient(k) · x_variable(k) + constant`
/// with integers on the right and the least `scale > 0` that does it.
final class IntegerRow {
  private final int[] variables;
  private final BigInteger[] coefficients;
  private final BigInteger constant;
  private final BigInteger scale;

  private IntegerRow(
      int[] variables, BigInteger[] coefficients, BigInteger constant, BigInteger scale) {
    this.variables = variables;
    this.coefficients = coefficients;
    this.constant = constant;
    this.scale = scale;
  }

  static IntegerRow of(AffineForm form) {
    BigInteger scale = form.constant().denominator();
    for (int k = 0; k < form.terms(); k++) {
      scale = leastCommonMultiple(scale, form.factor(k).denominator());
    }
    int[] variables = new int[form.terms()];
    BigInteger[] coefficients = new BigInteger[form.terms()];
    for (int k = 0; k < variables.length; k++) {
      variables[k] = form.variable(k);
      coefficients[k] = times(form.factor(k), scale);
    }
    return new IntegerRow(variables, coefficients, times(form.constant(), scale), scale);
  }

  static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
    if (a.equals(b) || b.equals(BigInteger.ONE)) {
      return a;
    }
    BigInteger remainder = a.mod(b);
    return remainder.signum() == 0 ? a : a.multiply(b.divide(b.gcd(remainder)));
  }

  private static BigInteger times(Rational value, BigInteger multipleOfDenominator) {
    BigInteger denominator = value.denominator();
    return denominator.equals(multipleOfDenominator)
        ? value.numerator()
        : value.numerator().multiply(multipleOfDenominator.divide(denominator));
  }

  int terms() {
    return variables.length;
  }

  int variable(int k) {
    return variables[k];
  }

  BigInteger coefficient(int k) {
    return coefficients[k];
  }

  BigInteger constant() {
    return constant;
  }

  BigInteger scale() {
    return scale;
  }

  /// The coefficient of the variable, zero where it does not occur.
  BigInteger coefficientOf(int variable) {
    int k = java.util.Arrays.binarySearch(variables, variable);
    return k < 0 ? BigInteger.ZERO : coefficients[k];
  }

  /// An exponent e such that the coefficients times `2^-e` are at most one.
  int exponent() {
    int longest = 0;
    for (BigInteger coefficient : coefficients) {
      longest = Math.max(longest, coefficient.bitLength());
    }
    return longest;
  }

  /// About `value · 2^-exponent`, however long the integer is.
  static double scaled(BigInteger value, int exponent) {
    int dropped = Math.max(0, value.bitLength() - 64);
    return Math.scalb(value.shiftRight(dropped).doubleValue(), dropped - exponent);
  }

  /// `denominator · (Σ a_k x_k + weight · constant)` for `x = numerators/denominator`: with weight
  /// one the row's value, with weight zero its slope.
  BigInteger numeratorAt(CommonDenominator x, BigInteger weight) {
    BigInteger sum =
        weight.signum() == 0
            ? BigInteger.ZERO
            : constant.multiply(x.denominator()).multiply(weight);
    for (int k = 0; k < variables.length; k++) {
      BigInteger numerator = x.numerator(variables[k]);
      if (numerator.signum() != 0) {
        sum = sum.add(coefficients[k].multiply(numerator));
      }
    }
    return sum;
  }

  /// The sign of the form at x.
  int signAt(CommonDenominator x) {
    return numeratorAt(x, BigInteger.ONE).signum();
  }
}
