package org.relucid.theory.lp;

import java.math.BigInteger;

/// The p-adic digits `0 ≤ d < p` of an integer, least first, without end: `value = Σ d_t p^t`. (The
/// digits of a negative integer are those of its p-adic value: from some point on all are `p - 1`.)
///
/// The integer is split by a power of p first, so that most divisions are of short numbers.
final class PadicDigits {
  private static final int BLOCK = 16;

  private final BigInteger prime;
  private final BigInteger blockModulus;
  private BigInteger rest;
  private BigInteger block = BigInteger.ZERO;
  private int left;

  PadicDigits(BigInteger value, int prime) {
    this.prime = BigInteger.valueOf(prime);
    this.blockModulus = this.prime.pow(BLOCK);
    this.rest = value;
  }

  int next() {
    if (left == 0) {
      if (rest.signum() == 0) {
        return 0;
      }
      block = rest.mod(blockModulus);
      rest = rest.subtract(block).divide(blockModulus);
      left = BLOCK;
    }
    left--;
    if (block.signum() == 0) {
      return 0;
    }
    BigInteger[] division = block.divideAndRemainder(prime);
    block = division[0];
    return division[1].intValue();
  }
}
