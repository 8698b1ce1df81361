package org.relucid.theory.number;

import java.math.BigInteger;

/// A rational `p/q` with `|p| < 2^63` and `0 < q < 2^63` in lowest terms. The least `long` is left
/// out, so that negation never overflows; every other overflow is seen in the high word of the
/// product or the signs of the sum, and the computation is done again by [BigRational].
final class SmallRational extends Rational {
  final long p;
  final long q;

  SmallRational(long p, long q) {
    this.p = p;
    this.q = q;
  }

  static Rational integer(long p) {
    return new SmallRational(p, 1);
  }

  /// `p/q` in lowest terms, for `q > 0` and `p` above the least `long`.
  static Rational reduced(long p, long q) {
    if (p == 0) {
      return ZERO;
    }
    long g = gcd(Math.abs(p), q);
    return g == 1 ? new SmallRational(p, q) : new SmallRational(p / g, q / g);
  }

  /// `a/b + c/d`: with `g = gcd(b, d)` and `t = a(d/g) + c(b/g)`, only `gcd(t, g)` is left to be
  /// cancelled from `t / (b(d/g))`.
  static Rational sum(long a, long b, long c, long d) {
    if (b == d) {
      long t = a + c;
      return sumOverflows(a, c, t) ? bigSum(a, b, c, d) : b == 1 ? integer(t) : reduced(t, b);
    }
    long g = gcd(b, d);
    long bg = g == 1 ? b : b / g;
    long dg = g == 1 ? d : d / g;
    long left = a * dg;
    long right = c * bg;
    long t = left + right;
    if (productOverflows(a, dg, left)
        || productOverflows(c, bg, right)
        || sumOverflows(left, right, t)) {
      return bigSum(a, b, c, d);
    }
    long h = g == 1 ? 1 : gcd(Math.abs(t), g);
    long rest = h == 1 ? d : d / h;
    long denominator = bg * rest;
    return productOverflows(bg, rest, denominator)
        ? bigSum(a, b, c, d)
        : new SmallRational(h == 1 ? t : t / h, denominator);
  }

  /// `(a/b)(c/d)`, cancelled crosswise before it is multiplied.
  static Rational product(long a, long b, long c, long d) {
    if (a == 0 || c == 0) {
      return ZERO;
    }
    long g = d == 1 ? 1 : gcd(Math.abs(a), d);
    long h = b == 1 ? 1 : gcd(Math.abs(c), b);
    long ag = g == 1 ? a : a / g;
    long dg = g == 1 ? d : d / g;
    long ch = h == 1 ? c : c / h;
    long bh = h == 1 ? b : b / h;
    long numerator = ag * ch;
    long denominator = bh * dg;
    return productOverflows(ag, ch, numerator) || productOverflows(bh, dg, denominator)
        ? BigRational.canonical(big(ag).multiply(big(ch)), big(bh).multiply(big(dg)))
        : new SmallRational(numerator, denominator);
  }

  /// By the 128-bit products `a.p·b.q` and `b.p·a.q`, high words first.
  static int compare(SmallRational a, SmallRational b) {
    if (a.q == b.q) {
      return Long.compare(a.p, b.p);
    }
    int high = Long.compare(Math.multiplyHigh(a.p, b.q), Math.multiplyHigh(b.p, a.q));
    return high != 0 ? high : Long.compareUnsigned(a.p * b.q, b.p * a.q);
  }

  /// Stein's binary algorithm for `a > 0`, `b ≥ 0` or the other way round; a power of two ends it
  /// at once.
  static long gcd(long a, long b) {
    if (a == 0 || b == 0) {
      return a + b;
    }
    int twosOfA = Long.numberOfTrailingZeros(a);
    int twosOfB = Long.numberOfTrailingZeros(b);
    long x = a >> twosOfA;
    long y = b >> twosOfB;
    while (x != 1 && y != 0) {
      long difference = Math.abs(x - y);
      x = Math.min(x, y);
      y = difference >> Long.numberOfTrailingZeros(difference);
    }
    return x << Math.min(twosOfA, twosOfB);
  }

  private static Rational bigSum(long a, long b, long c, long d) {
    return BigRational.sum(big(a), big(b), big(c), big(d));
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static boolean sumOverflows(long x, long y, long sum) {
    return ((x ^ sum) & (y ^ sum)) < 0 || sum == Long.MIN_VALUE;
  }

  private static boolean productOverflows(long x, long y, long product) {
    return Math.multiplyHigh(x, y) != product >> 63 || product == Long.MIN_VALUE;
  }

  @Override
  public BigInteger numerator() {
    return big(p);
  }

  @Override
  public BigInteger denominator() {
    return big(q);
  }

  @Override
  public int signum() {
    return Long.signum(p);
  }

  @Override
  public Rational negate() {
    return new SmallRational(-p, q);
  }

  @Override
  public Rational reciprocal() {
    if (p == 0) {
      throw new ArithmeticException("1/0");
    }
    return p > 0 ? new SmallRational(q, p) : new SmallRational(-q, -p);
  }

  @Override
  public boolean isInteger() {
    return q == 1;
  }

  @Override
  public boolean isDyadic() {
    return (q & (q - 1)) == 0;
  }

  @Override
  public BigInteger floor() {
    return big(Math.floorDiv(p, q));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SmallRational that && p == that.p && q == that.q;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(p) + Long.hashCode(q);
  }

  @Override
  public String toString() {
    return q == 1 ? Long.toString(p) : p + "/" + q;
  }
}
