package org.relucid.theory.number;

import java.math.BigInteger;
import org.hipparchus.Field;
import org.hipparchus.FieldElement;

/// A rational number `p/q` in lowest terms with `q > 0`; there is no infinity and no NaN.
public final class Rational implements FieldElement<Rational>, Comparable<Rational> {
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Rational of(long integer) {
    return new Rational(BigInteger.valueOf(integer), BigInteger.ONE);
  }

  public static Rational of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Rational of(BigInteger integer) {
    return new Rational(integer, BigInteger.ONE);
  }

  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(numerator + "/0");
    }
    BigInteger gcd = numerator.gcd(denominator);
    BigInteger signed = denominator.signum() < 0 ? gcd.negate() : gcd;
    return new Rational(numerator.divide(signed), denominator.divide(signed));
  }

  public BigInteger numerator() {
    return numerator;
  }

  public BigInteger denominator() {
    return denominator;
  }

  @Override
  public Rational add(Rational other) {
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  @Override
  public Rational subtract(Rational other) {
    return add(other.negate());
  }

  @Override
  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  @Override
  public Rational multiply(int factor) {
    return of(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  @Override
  public Rational multiply(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  @Override
  public Rational reciprocal() {
    return of(denominator, numerator);
  }

  @Override
  public Rational divide(Rational other) {
    return multiply(other.reciprocal());
  }

  public int signum() {
    return numerator.signum();
  }

  @Override
  public boolean isZero() {
    return signum() == 0;
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public double getReal() {
    return new java.math.BigDecimal(numerator)
        .divide(new java.math.BigDecimal(denominator), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public Field<Rational> getField() {
    return RationalField.INSTANCE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
