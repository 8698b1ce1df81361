package org.relucid.theory.number;

import java.math.BigInteger;
import org.hipparchus.Field;
import org.hipparchus.FieldElement;

/// A rational number `p/q`, with `p, q` integers, `q > 0` and `gcd(p, q) = 1`: an element of the
/// field Q. There is no infinity and no NaN, and no operation rounds unless its name says so.
///
/// Values are immutable; `equals` is equality of numbers, since the form is canonical. Numbers
/// whose numerator and denominator are below `2^63` in magnitude live in two `long`s and move to
/// [BigInteger] and back by themselves. Denominators that are powers of two, which is what every
/// number read from a float file has, are never searched for common divisors.
///
/// *Cost*: constant for small numbers; for big ones that of [BigInteger] multiplication, and of a
/// gcd where the denominators are not powers of two. *Fails*: [ArithmeticException] for a division
/// by zero, [IllegalArgumentException] for NaN, infinities and malformed text.
///
/// ```java
/// Rational.parse("1/6").add(Rational.parse("1/3"))   // 1/2
/// Rational.exactly(0.1)                              // 3602879701896397/36028797018963968
/// Rational.of(2, 3).toDecimal(4)                     // ~0.6667
/// ```
public abstract sealed class Rational implements FieldElement<Rational>, Comparable<Rational>
    permits SmallRational, BigRational {
  // The two kinds of numbers are made by this class alone, so it is always initialised before them.
  @SuppressWarnings("ClassInitializationDeadlock")
  public static final Rational ZERO = new SmallRational(0, 1);

  @SuppressWarnings("ClassInitializationDeadlock")
  public static final Rational ONE = new SmallRational(1, 1);

  /// The most characters that [#parse] reads.
  public static final int LONGEST_TEXT = RationalText.LONGEST;

  /// The greatest magnitude of a decimal exponent that [#parse] reads.
  public static final int GREATEST_EXPONENT = RationalText.GREATEST_EXPONENT;

  public static Rational of(long integer) {
    return integer == Long.MIN_VALUE
        ? BigRational.canonical(BigInteger.valueOf(integer), BigInteger.ONE)
        : SmallRational.integer(integer);
  }

  /// `numerator/denominator` in lowest terms.
  public static Rational of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    requireDenominator(denominator != 0, numerator);
    return denominator < 0
        ? SmallRational.reduced(-numerator, -denominator)
        : SmallRational.reduced(numerator, denominator);
  }

  public static Rational of(BigInteger integer) {
    return BigRational.canonical(immutable(integer), BigInteger.ONE);
  }

  /// `numerator/denominator` in lowest terms.
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    BigInteger p = immutable(numerator);
    BigInteger q = immutable(denominator);
    requireDenominator(q.signum() != 0, p);
    return q.signum() < 0 ? BigRational.reduced(p.negate(), q.negate()) : BigRational.reduced(p, q);
  }

  /// [BigInteger] may be extended, and such a number could change its mind.
  private static BigInteger immutable(BigInteger number) {
    return number.getClass() == BigInteger.class
        ? number
        : new BigInteger(number.toByteArray().clone());
  }

  /// The number that an integer, a fraction or a decimal denotes: `-7`, `3/4`, `-0.25`, `1.5e-3`.
  ///
  /// The grammar is `[+-] (digits/digits | decimal [(e|E) [+-] digits])`, with a decimal being
  /// `digits`, `digits.`, `.digits` or `digits.digits`; the digits are `0` to `9` and there are no
  /// blanks. The text has at most [#LONGEST_TEXT] characters and the exponent is at most
  /// [#GREATEST_EXPONENT] in magnitude, so that `1e999999999` is refused and not attempted.
  ///
  /// @throws NumberFormatException with one line that quotes the text and names the fault
  public static Rational parse(String text) {
    return RationalText.parse(text);
  }

  /// The number that the double is, exactly; `-0.0` is zero.
  ///
  /// @throws IllegalArgumentException for NaN and infinities
  public static Rational exactly(double value) {
    return Rounding.exactly(value);
  }

  /// The number that the float is, exactly.
  ///
  /// @throws IllegalArgumentException for NaN and infinities
  public static Rational exactly(float value) {
    return Rounding.exactly(value);
  }

  public abstract BigInteger numerator();

  public abstract BigInteger denominator();

  /// −1, 0 or 1.
  public abstract int signum();

  @Override
  public abstract Rational negate();

  /// `1/this`.
  ///
  /// @throws ArithmeticException for zero
  @Override
  public abstract Rational reciprocal();

  public abstract boolean isInteger();

  /// Whether the denominator is a power of two.
  public abstract boolean isDyadic();

  /// The greatest integer `≤ this`.
  public abstract BigInteger floor();

  /// The least integer `≥ this`.
  public final BigInteger ceil() {
    return negate().floor().negate();
  }

  @Override
  public final Rational add(Rational other) {
    return this instanceof SmallRational a && other instanceof SmallRational b
        ? SmallRational.sum(a.p, a.q, b.p, b.q)
        : BigRational.sum(numerator(), denominator(), other.numerator(), other.denominator());
  }

  @Override
  public final Rational subtract(Rational other) {
    return this instanceof SmallRational a && other instanceof SmallRational b
        ? SmallRational.sum(a.p, a.q, -b.p, b.q)
        : BigRational.sum(
            numerator(), denominator(), other.numerator().negate(), other.denominator());
  }

  @Override
  public final Rational multiply(Rational other) {
    return this instanceof SmallRational a && other instanceof SmallRational b
        ? SmallRational.product(a.p, a.q, b.p, b.q)
        : BigRational.product(numerator(), denominator(), other.numerator(), other.denominator());
  }

  @Override
  public final Rational multiply(int factor) {
    return multiply(of(factor));
  }

  @Override
  public final Rational divide(Rational other) {
    return multiply(other.reciprocal());
  }

  /// The order of numbers.
  @Override
  public final int compareTo(Rational other) {
    return this instanceof SmallRational a && other instanceof SmallRational b
        ? SmallRational.compare(a, b)
        : BigRational.compare(this, other);
  }

  @Override
  public final boolean isZero() {
    return signum() == 0;
  }

  public final Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  public final Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public final Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// The nearest double, ties to even; an infinity beyond the doubles' range, as IEEE 754 has it.
  public final double doubleValue() {
    return Rounding.toDouble(this, Rounding.Direction.NEAREST);
  }

  /// The greatest double `≤ this`; minus infinity below them all.
  public final double toDoubleDown() {
    return Rounding.toDouble(this, Rounding.Direction.DOWN);
  }

  /// The least double `≥ this`; plus infinity above them all.
  public final double toDoubleUp() {
    return Rounding.toDouble(this, Rounding.Direction.UP);
  }

  /// The nearest float, ties to even, rounded once; an infinity beyond the floats' range.
  public final float floatValue() {
    return Rounding.toFloat(this, Rounding.Direction.NEAREST);
  }

  /// The greatest float `≤ this`; minus infinity below them all.
  public final float toFloatDown() {
    return Rounding.toFloat(this, Rounding.Direction.DOWN);
  }

  /// The least float `≥ this`; plus infinity above them all.
  public final float toFloatUp() {
    return Rounding.toFloat(this, Rounding.Direction.UP);
  }

  /// The greatest `m·2^e ≤ this` with integers `|m| ≤ 2^bits` and `e`: a dyadic whose numerator has
  /// about `bits` bits, at a distance below `|this|·2^(1-bits)`.
  public final Rational floorToBits(int bits) {
    return Rounding.toBits(this, bits, Rounding.Direction.DOWN);
  }

  /// The least `m·2^e ≥ this` with integers `|m| ≤ 2^bits` and `e`.
  public final Rational ceilToBits(int bits) {
    return Rounding.toBits(this, bits, Rounding.Direction.UP);
  }

  /// The number in decimal with at most so many significant digits; where these are not enough, the
  /// nearest such decimal (ties to even) after a `~`: `0.25`, `~0.3333`, `~1.235E+40`.
  public final String toDecimal(int digits) {
    return RationalText.toDecimal(this, digits);
  }

  /// As [#doubleValue], under Hipparchus' name.
  @Override
  public final double getReal() {
    return doubleValue();
  }

  @Override
  public final Field<Rational> getField() {
    return RationalField.INSTANCE;
  }

  /// `p/q`, or `p` for an integer; [#parse] reads it back.
  @Override
  public abstract String toString();

  private static void requireDenominator(boolean nonZero, Object numerator) {
    if (!nonZero) {
      throw new ArithmeticException(numerator + "/0");
    }
  }
}
