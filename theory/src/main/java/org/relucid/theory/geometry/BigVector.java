package org.relucid.theory.geometry;

import java.math.BigInteger;
import java.util.Arrays;

/// A primitive vector of which some entry needs more than the bits of a [SmallVector].
final class BigVector implements PrimitiveVector {
  private final BigInteger[] entries;

  /// Wraps the array, which the caller gives away; its entries are primitive.
  BigVector(BigInteger[] entries) {
    this.entries = entries;
  }

  /// The primitive vector on the ray of `entries`, small where it fits.
  static PrimitiveVector primitive(BigInteger[] entries) {
    BigInteger divisor = content(entries);
    int bits = 0;
    BigInteger[] quotients = new BigInteger[entries.length];
    for (int i = 0; i < entries.length; i++) {
      quotients[i] = divisor.bitLength() <= 1 ? entries[i] : entries[i].divide(divisor);
      bits = Math.max(bits, quotients[i].abs().bitLength());
    }
    return SmallVector.fits(entries.length, bits)
        ? new SmallVector(Arrays.stream(quotients).mapToLong(BigInteger::longValueExact).toArray())
        : new BigVector(quotients);
  }

  private static BigInteger content(BigInteger[] entries) {
    BigInteger divisor = BigInteger.ZERO;
    for (BigInteger entry : entries) {
      divisor = divisor.gcd(entry);
      if (divisor.equals(BigInteger.ONE)) {
        break;
      }
    }
    return divisor;
  }

  /// `α r + β s`, made primitive.
  static PrimitiveVector combine(
      BigInteger alpha, PrimitiveVector r, BigInteger beta, PrimitiveVector s) {
    BigInteger common = alpha.gcd(beta);
    BigInteger factorOfR = alpha.divide(common);
    BigInteger factorOfS = beta.divide(common);
    BigInteger[] sum = new BigInteger[r.size()];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = factorOfR.multiply(r.entry(i)).add(factorOfS.multiply(s.entry(i)));
    }
    return primitive(sum);
  }

  static BigInteger sumOfProducts(PrimitiveVector a, PrimitiveVector b) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < a.size(); i++) {
      if (a.signum(i) != 0 && b.signum(i) != 0) {
        sum = sum.add(a.entry(i).multiply(b.entry(i)));
      }
    }
    return sum;
  }

  @Override
  public int size() {
    return entries.length;
  }

  @Override
  public BigInteger entry(int index) {
    return entries[index];
  }

  @Override
  public int signum(int index) {
    return entries[index].signum();
  }

  @Override
  public double near(int index) {
    return entries[index].doubleValue();
  }

  @Override
  public BigVector negate() {
    return new BigVector(Arrays.stream(entries).map(BigInteger::negate).toArray(BigInteger[]::new));
  }

  @Override
  public int signOfDot(PrimitiveVector other) {
    return dot(other).signum();
  }

  @Override
  public BigInteger dot(PrimitiveVector other) {
    return sumOfProducts(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BigVector that && Arrays.equals(entries, that.entries);
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
