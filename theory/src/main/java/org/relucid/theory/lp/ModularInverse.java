package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Optional;

/// The inverse of an integer matrix modulo a prime below `2^30`.
///
/// *Cost*: `n³` word operations to find, `n²` to apply.
final class ModularInverse {
  /// How many products of two residues fit into one `long`.
  private static final int PRODUCTS = 8;

  private final int prime;
  private final int[][] inverse;

  private ModularInverse(int prime, int[][] inverse) {
    this.prime = prime;
    this.inverse = inverse;
  }

  int prime() {
    return prime;
  }

  /// Empty where the matrix is singular modulo the prime.
  static Optional<ModularInverse> of(SparseIntegers matrix, int prime) {
    int n = matrix.size();
    long[][] work = new long[n][2 * n];
    BigInteger modulus = BigInteger.valueOf(prime);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < matrix.indices()[i].length; k++) {
        work[i][matrix.indices()[i][k]] = matrix.values()[i][k].mod(modulus).longValue();
      }
      work[i][n + i] = 1;
    }
    return reduce(work, prime)
        ? Optional.of(new ModularInverse(prime, right(work)))
        : Optional.empty();
  }

  private static int[][] right(long[][] work) {
    int n = work.length;
    int[][] inverse = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] = (int) work[i][n + j];
      }
    }
    return inverse;
  }

  /// Gauss and Jordan: turns the left half of the matrix into the identity, if it can.
  private static boolean reduce(long[][] work, int prime) {
    for (int column = 0; column < work.length; column++) {
      int pivot = column;
      while (pivot < work.length && work[pivot][column] == 0) {
        pivot++;
      }
      if (pivot == work.length) {
        return false;
      }
      long[] row = work[pivot];
      work[pivot] = work[column];
      work[column] = row;
      scale(row, inverse(row[column], prime), prime);
      for (int i = 0; i < work.length; i++) {
        if (i != column && work[i][column] != 0) {
          addMultiple(work[i], prime - work[i][column], row, prime);
        }
      }
    }
    return true;
  }

  private static void scale(long[] row, long factor, int prime) {
    for (int j = 0; j < row.length; j++) {
      row[j] = row[j] * factor % prime;
    }
  }

  private static void addMultiple(long[] target, long factor, long[] row, int prime) {
    for (int j = 0; j < row.length; j++) {
      if (row[j] != 0) {
        target[j] = (target[j] + factor * row[j]) % prime;
      }
    }
  }

  private static long inverse(long value, int prime) {
    return BigInteger.valueOf(value).modInverse(BigInteger.valueOf(prime)).longValue();
  }

  ModularInverse transpose() {
    int n = inverse.length;
    int[][] transposed = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        transposed[j][i] = inverse[i][j];
      }
    }
    return new ModularInverse(prime, transposed);
  }

  /// `inverse · residues` modulo the prime.
  void apply(int[] residues, int[] result) {
    for (int i = 0; i < result.length; i++) {
      int[] row = inverse[i];
      long sum = 0;
      for (int j = 0; j < row.length; ) {
        int end = Math.min(row.length, j + PRODUCTS - 1);
        for (; j < end; j++) {
          sum += (long) row[j] * residues[j];
        }
        sum %= prime;
      }
      result[i] = (int) sum;
    }
  }
}
