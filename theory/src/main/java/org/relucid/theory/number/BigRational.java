package org.relucid.theory.number;

import java.math.BigInteger;

/// A rational whose numerator or denominator is too large for [SmallRational], in lowest terms.
///
/// The arithmetic is that of [SmallRational] on [BigInteger], with one more case: powers of two as
/// denominators are added and cancelled by shifts.
final class BigRational extends Rational {
  private final BigInteger p;
  private final BigInteger q;

  private BigRational(BigInteger p, BigInteger q) {
    this.p = p;
    this.q = q;
  }

  /// `p/q`, given in lowest terms with `q > 0`.
  static Rational canonical(BigInteger p, BigInteger q) {
    return p.bitLength() < Long.SIZE && q.bitLength() < Long.SIZE && p.longValue() != Long.MIN_VALUE
        ? new SmallRational(p.longValue(), q.longValue())
        : new BigRational(p, q);
  }

  /// `p/q` in lowest terms, for `q > 0`. Powers of two are shifted out, so that a denominator with
  /// a small odd part, such as a decimal's times a power of two, needs only a small gcd.
  static Rational reduced(BigInteger p, BigInteger q) {
    if (isPowerOfTwo(q) || p.signum() == 0) {
      return dyadic(p, exponent(q));
    }
    int exponent = exponent(q);
    int twos = Math.min(p.getLowestSetBit(), exponent);
    BigInteger odd = q.shiftRight(exponent);
    BigInteger g = LehmerGcd.gcd(p, odd);
    return canonical(quotient(p.shiftRight(twos), g), quotient(odd, g).shiftLeft(exponent - twos));
  }

  /// `p/2^exponent` in lowest terms, for `exponent ≥ 0`.
  static Rational dyadic(BigInteger p, int exponent) {
    if (p.signum() == 0) {
      return ZERO;
    }
    int twos = Math.min(p.getLowestSetBit(), exponent);
    return canonical(p.shiftRight(twos), BigInteger.ONE.shiftLeft(exponent - twos));
  }

  /// `a/b + c/d`.
  static Rational sum(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
    if (isPowerOfTwo(b) && isPowerOfTwo(d)) {
      return dyadicSum(a, b, c, d);
    }
    BigInteger g = LehmerGcd.gcd(b, d);
    if (isOne(g)) {
      return canonical(a.multiply(d).add(c.multiply(b)), b.multiply(d));
    }
    BigInteger bg = quotient(b, g);
    BigInteger t = a.multiply(quotient(d, g)).add(c.multiply(bg));
    BigInteger h = LehmerGcd.gcd(t, g);
    return isOne(h)
        ? canonical(t, bg.multiply(d))
        : canonical(quotient(t, h), bg.multiply(quotient(d, h)));
  }

  /// With unequal denominators the sum is in lowest terms already: an odd number plus an even one.
  private static Rational dyadicSum(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
    int i = exponent(b);
    int j = exponent(d);
    if (i == j) {
      return dyadic(a.add(c), i);
    }
    return i > j
        ? canonical(a.add(c.shiftLeft(i - j)), b)
        : canonical(a.shiftLeft(j - i).add(c), d);
  }

  /// `(a/b)(c/d)`, cancelled crosswise before it is multiplied.
  static Rational product(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
    if (isPowerOfTwo(b) && isPowerOfTwo(d)) {
      return dyadic(a.multiply(c), exponent(b) + exponent(d));
    }
    BigInteger g = LehmerGcd.gcd(a, d);
    BigInteger h = LehmerGcd.gcd(c, b);
    return canonical(
        quotient(a, g).multiply(quotient(c, h)), quotient(b, h).multiply(quotient(d, g)));
  }

  /// By signs, then by the sizes of the two cross products, then by the products themselves.
  static int compare(Rational x, Rational y) {
    if (x.signum() != y.signum() || x.signum() == 0) {
      return Integer.compare(x.signum(), y.signum());
    }
    BigInteger a = x.numerator();
    BigInteger b = x.denominator();
    BigInteger c = y.numerator();
    BigInteger d = y.denominator();
    long left = (long) a.bitLength() + d.bitLength();
    long right = (long) c.bitLength() + b.bitLength();
    return Math.abs(left - right) > 2
        ? x.signum() * Long.compare(left, right)
        : a.multiply(d).compareTo(c.multiply(b));
  }

  static boolean isPowerOfTwo(BigInteger positive) {
    return exponent(positive) == positive.bitLength() - 1;
  }

  /// `k`, where `powerOfTwo = 2^k`.
  private static int exponent(BigInteger powerOfTwo) {
    return powerOfTwo.getLowestSetBit();
  }

  /// Without remainder, whatever the gcd said: a wrong one could leave a number uncancelled, but
  /// never change its value.
  private static BigInteger quotient(BigInteger x, BigInteger divisor) {
    if (isOne(divisor)) {
      return x;
    }
    BigInteger[] division = x.divideAndRemainder(divisor);
    if (division[1].signum() != 0) {
      throw new IllegalStateException(divisor + " does not divide " + x);
    }
    return division[0];
  }

  private static boolean isOne(BigInteger x) {
    return x.equals(BigInteger.ONE);
  }

  @Override
  public BigInteger numerator() {
    return p;
  }

  @Override
  public BigInteger denominator() {
    return q;
  }

  @Override
  public int signum() {
    return p.signum();
  }

  @Override
  public Rational negate() {
    return canonical(p.negate(), q);
  }

  @Override
  public Rational reciprocal() {
    return p.signum() > 0 ? canonical(q, p) : canonical(q.negate(), p.negate());
  }

  @Override
  public boolean isInteger() {
    return isOne(q);
  }

  @Override
  public boolean isDyadic() {
    return isPowerOfTwo(q);
  }

  @Override
  public BigInteger floor() {
    BigInteger[] division = p.divideAndRemainder(q);
    return division[1].signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BigRational that && p.equals(that.p) && q.equals(that.q);
  }

  @Override
  public int hashCode() {
    return 31 * p.hashCode() + q.hashCode();
  }

  @Override
  public String toString() {
    return isInteger() ? p.toString() : p + "/" + q;
  }
}
