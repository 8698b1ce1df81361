package org.relucid.theory.lp;

import java.math.BigInteger;

/// One coordinate of the residual in Dixon's lifting, `r ← (r - Σ_k a_k d_k) / p`, for one row `a`
/// of the matrix. Coefficients of up to 62 bits are worked with in words.
sealed interface Residual {
  /// `r mod p`.
  int residue();

  /// The next residual, given the digits `d` of all variables.
  void advance(int[] digits);

  static Residual of(int[] indices, BigInteger[] values, BigInteger right, int prime) {
    for (BigInteger value : values) {
      if (value.bitLength() > Words.BITS) {
        return new Integers(indices, values, right, BigInteger.valueOf(prime));
      }
    }
    return new Words(indices, values, right, prime);
  }

  /// In integers of any length.
  final class Integers implements Residual {
    private final int[] indices;
    private final BigInteger[] values;
    private final BigInteger prime;
    private BigInteger residual;

    private Integers(int[] indices, BigInteger[] values, BigInteger right, BigInteger prime) {
      this.indices = indices;
      this.values = values;
      this.residual = right;
      this.prime = prime;
    }

    @Override
    public int residue() {
      return residual.mod(prime).intValue();
    }

    @Override
    public void advance(int[] digits) {
      for (int k = 0; k < indices.length; k++) {
        residual = residual.subtract(values[k].multiply(BigInteger.valueOf(digits[indices[k]])));
      }
      residual = residual.divide(prime);
    }
  }

  /// The residual is `carry + right`, where `right` is what is left of the right side and is fed in
  /// digit by digit, and `carry = high·2^64 + low` is a signed number of 128 bits: with at most
  /// `2^20` coefficients of 62 bits and digits of 30 bits it stays below `2^113`.
  final class Words implements Residual {
    static final int BITS = 62;

    private final int[] indices;
    private final long[] values;
    private final int prime;
    private final long twoTo64;
    private final long inverseHigh;
    private final long inverseLow;
    private final PadicDigits right;
    private long high;
    private long low;

    private Words(int[] indices, BigInteger[] values, BigInteger right, int prime) {
      this.indices = indices;
      this.values = new long[values.length];
      for (int k = 0; k < values.length; k++) {
        this.values[k] = values[k].longValueExact();
      }
      this.prime = prime;
      this.twoTo64 = BigInteger.ONE.shiftLeft(64).mod(BigInteger.valueOf(prime)).longValue();
      BigInteger inverse = BigInteger.valueOf(prime).modInverse(BigInteger.ONE.shiftLeft(128));
      this.inverseHigh = inverse.shiftRight(64).longValue();
      this.inverseLow = inverse.longValue();
      this.right = new PadicDigits(right, prime);
    }

    @Override
    public int residue() {
      add(right.next());
      long sum = Math.floorMod(high, prime) * twoTo64 + Long.remainderUnsigned(low, prime);
      return (int) (sum % prime);
    }

    @Override
    public void advance(int[] digits) {
      for (int k = 0; k < indices.length; k++) {
        long digit = -digits[indices[k]];
        long product = values[k] * digit;
        low += product;
        high += Math.multiplyHigh(values[k], digit);
        if (Long.compareUnsigned(low, product) < 0) {
          high++;
        }
      }
      divideByPrime();
    }

    private void add(int digit) {
      low += digit;
      if (Long.compareUnsigned(low, digit) < 0) {
        high++;
      }
    }

    /// Exactly, as a product with the inverse of the prime modulo `2^128`.
    private void divideByPrime() {
      long quotientHigh =
          Math.unsignedMultiplyHigh(low, inverseLow) + low * inverseHigh + high * inverseLow;
      low *= inverseLow;
      high = quotientHigh;
    }
  }
}
