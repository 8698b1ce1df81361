package org.relucid.theory.linear;

import java.math.BigInteger;
import java.util.Arrays;
import org.relucid.theory.number.Rational;

/// The reduced row echelon form of a matrix, computed in integers by Bareiss' elimination without
/// fractions, in Jordan's form.
///
/// The rows are first multiplied by the common denominators of their entries. The step with pivot
/// `d = a_rk` and previous pivot `d'` (at first 1) is, for every other row `i` and every column
/// `j`, `a_ij ← (d·a_ij - a_ik·a_rj) / d'`. Each entry is then a minor of the integer matrix
/// (Sylvester's identity), so the division leaves no remainder, and after each step all pivots
/// equal `d`: the echelon form is the matrix over the last pivot.
final class FractionFree {
  private final BigInteger[][] entries;
  private final int[] pivotRows;
  private BigInteger scale = BigInteger.ONE;
  private BigInteger pivot = BigInteger.ONE;
  private int rank;
  private int swapSign = 1;

  private FractionFree(Matrix matrix, int pivotColumns) {
    entries = new BigInteger[matrix.rows()][];
    pivotRows = new int[pivotColumns];
    Arrays.fill(pivotRows, -1);
    for (int i = 0; i < entries.length; i++) {
      entries[i] = integers(matrix.row(i));
    }
  }

  /// Eliminates with pivots in the first `pivotColumns` columns.
  static FractionFree reduce(Matrix matrix, int pivotColumns) {
    FractionFree form = new FractionFree(matrix, pivotColumns);
    for (int column = 0; column < pivotColumns && form.rank < form.entries.length; column++) {
      int row = form.smallestPivot(column);
      if (row >= 0) {
        form.swap(row, form.rank);
        form.eliminate(column);
      }
    }
    return form;
  }

  private BigInteger[] integers(Vector row) {
    BigInteger multiple = BigInteger.ONE;
    for (Rational entry : row.entries()) {
      BigInteger denominator = entry.denominator();
      multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
    }
    scale = scale.multiply(multiple);
    BigInteger common = multiple;
    return row.entries().stream()
        .map(entry -> entry.numerator().multiply(common.divide(entry.denominator())))
        .toArray(BigInteger[]::new);
  }

  private int smallestPivot(int column) {
    int best = -1;
    for (int i = rank; i < entries.length; i++) {
      BigInteger entry = entries[i][column];
      if (entry.signum() != 0
          && (best < 0 || entry.bitLength() < entries[best][column].bitLength())) {
        best = i;
      }
    }
    return best;
  }

  private void swap(int i, int j) {
    if (i != j) {
      BigInteger[] row = entries[i];
      entries[i] = entries[j];
      entries[j] = row;
      swapSign = -swapSign;
    }
  }

  private void eliminate(int column) {
    BigInteger[] pivotRow = entries[rank];
    BigInteger newPivot = pivotRow[column];
    for (int i = 0; i < entries.length; i++) {
      if (i != rank) {
        combine(entries[i], pivotRow, column, newPivot);
      }
    }
    pivotRows[column] = rank;
    pivot = newPivot;
    rank++;
  }

  private void combine(BigInteger[] row, BigInteger[] pivotRow, int column, BigInteger newPivot) {
    BigInteger factor = row[column];
    for (int j = 0; j < row.length; j++) {
      BigInteger product = newPivot.multiply(row[j]);
      BigInteger difference =
          factor.signum() == 0 ? product : product.subtract(factor.multiply(pivotRow[j]));
      row[j] = difference.divide(pivot);
    }
  }

  int rank() {
    return rank;
  }

  /// The row whose pivot is in this column, or −1.
  int pivotRow(int column) {
    return pivotRows[column];
  }

  /// The entry of the reduced echelon form, whose pivots are 1.
  Rational entry(int row, int column) {
    return Rational.of(entries[row][column], pivot);
  }

  boolean isZeroBelowRank(int column) {
    return Arrays.stream(entries).skip(rank).allMatch(row -> row[column].signum() == 0);
  }

  /// The determinant of the matrix, which is square and has pivots allowed in all columns.
  Rational determinant() {
    return rank < entries.length
        ? Rational.ZERO
        : Rational.of(swapSign > 0 ? pivot : pivot.negate(), scale);
  }
}
