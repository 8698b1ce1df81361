package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Arrays;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// A form with its coefficients cleared of denominators: `scale · form = Σ_k coefficient(k) ·
/// x_variable(k) + constant` with the least integer `scale > 0` that makes the coefficients
/// integers. The constant stays rational, since clearing it, too, would often double the
/// coefficients' length.
final class IntegerRow {
  private final int[] variables;
  private final BigInteger[] coefficients;
  private final Rational constant;
  private final BigInteger scale;
  private final int exponent;

  private IntegerRow(
      int[] variables, BigInteger[] coefficients, Rational constant, BigInteger scale) {
    this.variables = variables;
    this.coefficients = coefficients;
    this.constant = constant;
    this.scale = scale;
    this.exponent = Arrays.stream(coefficients).mapToInt(BigInteger::bitLength).max().orElse(0);
  }

  static IntegerRow of(AffineForm form) {
    BigInteger scale = BigInteger.ONE;
    for (int k = 0; k < form.terms(); k++) {
      scale = leastCommonMultiple(scale, form.factor(k).denominator());
    }
    int[] variables = new int[form.terms()];
    BigInteger[] coefficients = new BigInteger[form.terms()];
    for (int k = 0; k < variables.length; k++) {
      variables[k] = form.variable(k);
      coefficients[k] = times(form.factor(k), scale);
    }
    Rational constant = form.constant().multiply(Rational.of(scale));
    return new IntegerRow(variables, coefficients, constant, scale);
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

  Rational constant() {
    return constant;
  }

  BigInteger scale() {
    return scale;
  }

  /// The coefficient of the variable, zero where it does not occur.
  BigInteger coefficientOf(int variable) {
    int k = Arrays.binarySearch(variables, variable);
    return k < 0 ? BigInteger.ZERO : coefficients[k];
  }

  /// The least exponent e such that the coefficients times `2^-e` are below one.
  int exponent() {
    return exponent;
  }

  /// About `value · 2^-exponent`, however long the integer is.
  static double scaled(BigInteger value, int exponent) {
    int dropped = Math.max(0, value.bitLength() - 64);
    return Math.scalb(value.shiftRight(dropped).doubleValue(), dropped - exponent);
  }

  /// The row's value at x.
  Rational at(CommonDenominator x) {
    return Rational.of(
        numeratorAt(x, BigInteger.ONE), x.denominator().multiply(constant.denominator()));
  }

  /// The row's value, with weight one, or its slope, with weight zero, at `x =
  /// numerators/denominator`, times `denominator` and the denominator of the row's constant.
  BigInteger numeratorAt(CommonDenominator x, BigInteger weight) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < variables.length; k++) {
      BigInteger numerator = x.numerator(variables[k]);
      if (numerator.signum() != 0) {
        sum = sum.add(coefficients[k].multiply(numerator));
      }
    }
    return sum.multiply(constant.denominator())
        .add(constant.numerator().multiply(x.denominator()).multiply(weight));
  }

  /// The sign of the form at x.
  int signAt(CommonDenominator x) {
    return numeratorAt(x, BigInteger.ONE).signum();
  }
}
