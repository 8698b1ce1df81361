package org.relucid.theory.geometry;

import java.math.BigInteger;
import java.util.Arrays;

/// A primitive vector with entries below `2^59` in magnitude, so that a scalar product of up to 512
/// entries fits in 128 bits.
final class SmallVector implements PrimitiveVector {
  static final int BITS = 59;
  private static final int LONGEST = 512;

  private final long[] entries;
  private final long magnitude;

  /// Wraps the array, which the caller gives away; its entries are primitive and small.
  SmallVector(long[] entries) {
    this.entries = entries;
    this.magnitude = magnitude(entries);
  }

  static boolean fits(int size, int bitLength) {
    return size <= LONGEST && bitLength <= BITS;
  }

  @Override
  public int size() {
    return entries.length;
  }

  @Override
  public BigInteger entry(int index) {
    return BigInteger.valueOf(entries[index]);
  }

  @Override
  public int signum(int index) {
    return Long.signum(entries[index]);
  }

  @Override
  public double near(int index) {
    return entries[index];
  }

  @Override
  public SmallVector negate() {
    long[] negated = new long[entries.length];
    for (int i = 0; i < negated.length; i++) {
      negated[i] = -entries[i];
    }
    return new SmallVector(negated);
  }

  @Override
  public int signOfDot(PrimitiveVector other) {
    if (!(other instanceof SmallVector that)) {
      return other.signOfDot(this);
    }
    if (staysLong(that)) {
      return Long.signum(longDot(that));
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < entries.length; i++) {
      long product = entries[i] * that.entries[i];
      high += Math.multiplyHigh(entries[i], that.entries[i]);
      low += product;
      high += Long.compareUnsigned(low, product) < 0 ? 1 : 0;
    }
    return high != 0 ? Long.signum(high) : low != 0 ? 1 : 0;
  }

  @Override
  public BigInteger dot(PrimitiveVector other) {
    if (other instanceof SmallVector that && staysLong(that)) {
      return BigInteger.valueOf(longDot(that));
    }
    return BigVector.sumOfProducts(this, other);
  }

  /// Whether all partial sums of the scalar product stay below `2^62`.
  private boolean staysLong(SmallVector that) {
    return bits(magnitude) + bits(that.magnitude) + bits(entries.length) <= 62;
  }

  private long longDot(SmallVector that) {
    long sum = 0;
    for (int i = 0; i < entries.length; i++) {
      sum += entries[i] * that.entries[i];
    }
    return sum;
  }

  static PrimitiveVector meet(SmallVector a, SmallVector r, SmallVector s) {
    if (!a.staysLong(r) || !a.staysLong(s)) {
      return BigVector.combine(a.dot(s).abs(), r, a.dot(r).abs(), s);
    }
    long factorOfR = Math.abs(a.longDot(s));
    long factorOfS = Math.abs(a.longDot(r));
    long common = gcd(factorOfR, factorOfS);
    factorOfR /= common;
    factorOfS /= common;
    if (Math.max(bits(factorOfR) + bits(r.magnitude), bits(factorOfS) + bits(s.magnitude)) > 61) {
      return BigVector.combine(BigInteger.valueOf(factorOfR), r, BigInteger.valueOf(factorOfS), s);
    }
    long[] sum = new long[r.entries.length];
    long divisor = 0;
    for (int i = 0; i < sum.length; i++) {
      sum[i] = factorOfR * r.entries[i] + factorOfS * s.entries[i];
      divisor = divisor == 1 ? 1 : gcd(divisor, Math.abs(sum[i]));
    }
    return primitive(sum, divisor);
  }

  private static PrimitiveVector primitive(long[] entries, long divisor) {
    if (divisor > 1) {
      for (int i = 0; i < entries.length; i++) {
        entries[i] /= divisor;
      }
    }
    if (fits(entries.length, bits(magnitude(entries)))) {
      return new SmallVector(entries);
    }
    return new BigVector(
        Arrays.stream(entries).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
  }

  private static long magnitude(long[] entries) {
    long union = 0;
    for (long entry : entries) {
      union |= Math.abs(entry);
    }
    return union;
  }

  private static int bits(long nonNegative) {
    return Long.SIZE - Long.numberOfLeadingZeros(nonNegative);
  }

  /// The greatest common divisor of two numbers that are not negative, by halving.
  static long gcd(long a, long b) {
    if (a == 0 || b == 0) {
      return a | b;
    }
    int twos = Long.numberOfTrailingZeros(a | b);
    long x = a >>> Long.numberOfTrailingZeros(a);
    long y = b >>> Long.numberOfTrailingZeros(b);
    while (x != y) {
      long difference = x - y;
      y = Math.min(x, y);
      x = Math.abs(difference);
      x >>>= Long.numberOfTrailingZeros(x);
    }
    return x << twos;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SmallVector that && Arrays.equals(entries, that.entries);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    return Arrays.toString(entries);
  }
}
