package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The part of a basis that has no singletons: a square integer matrix K, with its inverse modulo a
/// prime, from which exact solutions are lifted.
final class Kernel {
  /// The greatest primes below `2^30`, downward.
  static IntStream primes() {
    return IntStream.iterate((1 << 30) - 1, candidate -> candidate - 2)
        .filter(candidate -> BigInteger.valueOf(candidate).isProbablePrime(40));
  }

  private final SparseIntegers matrix;
  private final ModularInverse inverse;
  private BigInteger likelyDenominator = BigInteger.ONE;

  private Kernel(SparseIntegers matrix, ModularInverse inverse) {
    this.matrix = matrix;
    this.inverse = inverse;
  }

  /// Empty where the matrix is singular modulo each of the primes.
  static Optional<Kernel> of(SparseIntegers matrix, IntStream primes) {
    return primes
        .mapToObj(prime -> ModularInverse.of(matrix, prime))
        .flatMap(Optional::stream)
        .findFirst()
        .map(inverse -> new Kernel(matrix, inverse));
  }

  /// The x with `K x = b`, for an integer vector b.
  CommonDenominator solve(BigInteger[] b) {
    return lift(new PadicLifting(matrix, inverse), b);
  }

  /// The μ with `Kᵀ μ = c`.
  CommonDenominator solveTransposed(BigInteger[] c) {
    return lift(new PadicLifting(matrix.transpose(), inverse.transpose()), c);
  }

  /// The solutions of K and of its transpose tend to share their denominator.
  private CommonDenominator lift(PadicLifting lifting, BigInteger[] right) {
    if (Arrays.stream(right).allMatch(entry -> entry.signum() == 0)) {
      return new CommonDenominator(right, BigInteger.ONE);
    }
    CommonDenominator solution = lifting.solve(right, likelyDenominator);
    likelyDenominator = solution.denominator();
    return solution;
  }
}
