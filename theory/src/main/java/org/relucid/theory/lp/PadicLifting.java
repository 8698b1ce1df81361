package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Optional;

/// Solves `K x = b` over the integers by Dixon's lifting: with the inverse of K modulo a prime p,
/// the p-adic digits of x come one after the other,
///
/// `d = K⁻¹ r mod p`, `r ← (r - K d) / p`, beginning with `r = b`,
///
/// until a rational vector with these digits solves the equations, which is checked exactly.
///
/// *Cost*: per digit one product with the inverse and one with K; the digits needed grow with the
/// length of the solution, not with a bound on it.
final class PadicLifting {
  private static final int FIRST_DIGITS = 6;

  private final SparseIntegers matrix;
  private final ModularInverse inverse;
  private final BigInteger prime;

  PadicLifting(SparseIntegers matrix, ModularInverse inverse) {
    this.matrix = matrix;
    this.inverse = inverse;
    this.prime = BigInteger.valueOf(inverse.prime());
  }

  CommonDenominator solve(BigInteger[] b) {
    int n = matrix.size();
    BigInteger[] residual = b.clone();
    BigInteger[] lifted = new BigInteger[n];
    java.util.Arrays.fill(lifted, BigInteger.ZERO);
    BigInteger modulus = BigInteger.ONE;
    int limit = digitsThatSuffice(b);
    for (int count = FIRST_DIGITS, done = 0; ; count += count / 2) {
      int[][] digits = new int[count - done][n];
      for (int[] digit : digits) {
        lift(residual, digit);
      }
      append(lifted, modulus, digits);
      modulus = modulus.multiply(prime.pow(digits.length));
      done = count;
      Optional<CommonDenominator> solution = new RationalReconstruction(modulus).of(lifted);
      if (solution.isPresent() && matrix.solvedBy(solution.get(), b)) {
        return solution.get();
      }
      if (done > limit) {
        throw new IllegalStateException(done + " digits do not suffice, expected " + limit);
      }
    }
  }

  private void lift(BigInteger[] residual, int[] digit) {
    int[] residues = new int[residual.length];
    for (int i = 0; i < residues.length; i++) {
      residues[i] = residual[i].mod(prime).intValue();
    }
    inverse.apply(residues, digit);
    for (int i = 0; i < residues.length; i++) {
      int[] index = matrix.indices()[i];
      BigInteger[] value = matrix.values()[i];
      BigInteger sum = residual[i];
      for (int k = 0; k < index.length; k++) {
        sum = sum.subtract(value[k].multiply(BigInteger.valueOf(digit[index[k]])));
      }
      residual[i] = sum.divide(prime);
    }
  }

  private void append(BigInteger[] lifted, BigInteger modulus, int[][] digits) {
    for (int i = 0; i < lifted.length; i++) {
      BigInteger high = BigInteger.ZERO;
      for (int t = digits.length - 1; t >= 0; t--) {
        high = high.multiply(prime).add(BigInteger.valueOf(digits[t][i]));
      }
      lifted[i] = lifted[i].add(modulus.multiply(high));
    }
  }

  /// By Hadamard's bound on the numerators and denominators that Cramer's rule gives.
  private int digitsThatSuffice(BigInteger[] b) {
    long bits = 64;
    for (int i = 0; i < b.length; i++) {
      long longest = b[i].bitLength();
      for (BigInteger value : matrix.values()[i]) {
        longest = Math.max(longest, value.bitLength());
      }
      bits += longest + 1 + 32 - Integer.numberOfLeadingZeros(matrix.values()[i].length + 1);
    }
    return (int) (3 * bits / (prime.bitLength() - 1)) + FIRST_DIGITS;
  }
}
