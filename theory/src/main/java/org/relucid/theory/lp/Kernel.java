package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.relucid.theory.number.Rational;

/// The part of a basis that has no singletons: the square matrix of some rows and columns, with its
/// inverse modulo a prime, from which exact solutions are lifted.
final class Kernel {
  /// The greatest primes below `2^30`, downward.
  static IntStream primes() {
    return IntStream.iterate((1 << 30) - 1, candidate -> candidate - 2)
        .filter(candidate -> BigInteger.valueOf(candidate).isProbablePrime(40));
  }

  private final int[] rows;
  private final int[] columns;
  private final SparseIntegers matrix;
  private final ModularInverse inverse;

  private Kernel(int[] rows, int[] columns, SparseIntegers matrix, ModularInverse inverse) {
    this.rows = rows;
    this.columns = columns;
    this.matrix = matrix;
    this.inverse = inverse;
  }

  /// Empty where the submatrix is singular modulo each of the primes.
  static Optional<Kernel> of(IntegerRow[] basis, int[] rows, int[] columns, IntStream primes) {
    SparseIntegers matrix = SparseIntegers.of(basis, rows, columns);
    return primes
        .mapToObj(prime -> ModularInverse.of(matrix, prime))
        .flatMap(Optional::stream)
        .findFirst()
        .map(inverse -> new Kernel(rows, columns, matrix, inverse));
  }

  /// Writes the solution of `K x = b` to the kernel's columns in x; b by the number of the row.
  void solve(IntFunction<Rational> b, Rational[] x) {
    lift(new PadicLifting(matrix, inverse), rows, b, columns, x);
  }

  /// Writes the solution of `Kᵀ μ = c` to the kernel's rows in μ; c by the number of the column.
  void solveTransposed(IntFunction<Rational> c, Rational[] mu) {
    if (rows.length > 0) {
      lift(new PadicLifting(matrix.transpose(), inverse.transpose()), columns, c, rows, mu);
    }
  }

  private static void lift(
      PadicLifting lifting, int[] from, IntFunction<Rational> right, int[] to, Rational[] result) {
    CommonDenominator b = CommonDenominator.of(Arrays.stream(from).mapToObj(right).toList());
    BigInteger[] numerators = new BigInteger[b.size()];
    Arrays.setAll(numerators, b::numerator);
    if (Arrays.stream(numerators).anyMatch(numerator -> numerator.signum() != 0)) {
      CommonDenominator solution = lifting.solve(numerators);
      BigInteger denominator = solution.denominator().multiply(b.denominator());
      for (int i = 0; i < to.length; i++) {
        result[to[i]] = Rational.of(solution.numerator(i), denominator);
      }
    }
  }
}
