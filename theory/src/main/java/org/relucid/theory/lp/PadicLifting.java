package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Arrays;
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

  /// The solution; `likelyDenominator` is tried as its denominator first.
  CommonDenominator solve(BigInteger[] b, BigInteger likelyDenominator) {
    Residual[] residuals = new Residual[b.length];
    Arrays.setAll(
        residuals,
        i -> Residual.of(matrix.indices()[i], matrix.values()[i], b[i], inverse.prime()));
    BigInteger[] lifted = new BigInteger[b.length];
    Arrays.fill(lifted, BigInteger.ZERO);
    BigInteger modulus = BigInteger.ONE;
    int limit = digitsThatSuffice(b);
    int done = 0;
    while (done <= limit) {
      int count = done == 0 ? digitsToBeginWith(b, likelyDenominator) : done / 2;
      int[][] digits = new int[count][b.length];
      Arrays.stream(digits).forEach(digit -> lift(residuals, digit));
      append(lifted, modulus, digits);
      modulus = modulus.multiply(prime.pow(digits.length));
      done += digits.length;
      Optional<CommonDenominator> solution =
          new RationalReconstruction(modulus).of(lifted, likelyDenominator);
      if (solution.isPresent() && matrix.solvedBy(solution.get(), b)) {
        return solution.get();
      }
    }
    throw new IllegalStateException(done + " digits do not suffice, expected " + limit);
  }

  private void lift(Residual[] residuals, int[] digit) {
    int[] residues = new int[residuals.length];
    for (int i = 0; i < residues.length; i++) {
      residues[i] = residuals[i].residue();
    }
    inverse.apply(residues, digit);
    for (Residual residual : residuals) {
      residual.advance(digit);
    }
  }

  /// Horner's rule, two digits at a time.
  private void append(BigInteger[] lifted, BigInteger modulus, int[][] digits) {
    BigInteger square = prime.multiply(prime);
    for (int i = 0; i < lifted.length; i++) {
      BigInteger high = BigInteger.ZERO;
      int t = digits.length;
      if (t % 2 == 1) {
        high = BigInteger.valueOf(digits[--t][i]);
      }
      while (t > 0) {
        long upper = digits[--t][i];
        long pair = upper * inverse.prime() + digits[--t][i];
        high = high.multiply(square).add(BigInteger.valueOf(pair));
      }
      lifted[i] = lifted[i].add(modulus.multiply(high));
    }
  }

  /// As many as the solution has where the denominator is the likely one, or a few.
  private int digitsToBeginWith(BigInteger[] b, BigInteger likelyDenominator) {
    int longest = 0;
    for (BigInteger entry : b) {
      longest = Math.max(longest, entry.bitLength());
    }
    return (longest + likelyDenominator.bitLength()) / (prime.bitLength() - 1) + FIRST_DIGITS;
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
