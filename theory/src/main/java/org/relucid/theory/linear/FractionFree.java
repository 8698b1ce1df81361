package org.relucid.theory.linear;

import java.math.BigInteger;
import java.util.Arrays;
import org.relucid.theory.number.Rational;

/// A row echelon form of a matrix, computed in integers by Bareiss' elimination without fractions.
///
/// The rows are first multiplied by the common denominators of their entries. The step with pivot
/// `d = a_rk` and previous pivot `d'` (at first 1) is, for every row `i` below `r` and every column
/// `j` after `k`, `a_ij ← (d·a_ij - a_ik·a_rj) / d'`. Each entry is then a minor of the integer
/// matrix (Sylvester's identity), so the division leaves no remainder. The last pivot `D` is the
/// determinant of the rows and columns with pivots; by Cramer's rule `D` times the *reduced*
/// echelon form is integral, so that substituting backwards has no fractions either.
final class FractionFree {
  private final BigInteger[][] entries;
  private final int[] pivotRows;
  private final int[] pivotColumns;
  private BigInteger scale = BigInteger.ONE;
  private BigInteger pivot = BigInteger.ONE;
  private int rank;
  private int swapSign = 1;

  private FractionFree(Matrix matrix, int columns) {
    entries = new BigInteger[matrix.rows()][];
    pivotRows = new int[columns];
    pivotColumns = new int[matrix.rows()];
    Arrays.fill(pivotRows, -1);
    for (int i = 0; i < entries.length; i++) {
      entries[i] = integers(matrix.row(i));
    }
  }

  /// Eliminates with pivots in the first so many columns.
  static FractionFree of(Matrix matrix, int columns) {
    FractionFree form = new FractionFree(matrix, columns);
    for (int column = 0; column < columns && form.rank < form.entries.length; column++) {
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
    for (int i = rank + 1; i < entries.length; i++) {
      combine(entries[i], pivotRow, column);
    }
    pivotColumns[rank] = column;
    pivotRows[column] = rank;
    pivot = pivotRow[column];
    rank++;
  }

  private void combine(BigInteger[] row, BigInteger[] pivotRow, int column) {
    BigInteger factor = row[column];
    row[column] = BigInteger.ZERO;
    for (int j = column + 1; j < row.length; j++) {
      BigInteger product = pivotRow[column].multiply(row[j]);
      BigInteger difference =
          factor.signum() == 0 ? product : product.subtract(factor.multiply(pivotRow[j]));
      row[j] = pivot.equals(BigInteger.ONE) ? difference : difference.divide(pivot);
    }
  }

  int rank() {
    return rank;
  }

  /// The row whose pivot is in this column, or −1.
  int pivotRow(int column) {
    return pivotRows[column];
  }

  /// The first `rank` entries of a column of the reduced echelon form, whose pivots are 1: those
  /// above zeros. With `y` for `D` times them, row `r` says `a_{r,p(r)} y_r + Σ_{s>r} a_{r,p(s)}
  /// y_s = D·a_rj`, where `p` are the columns with pivots.
  Vector reducedColumn(int column) {
    BigInteger[] y = new BigInteger[rank];
    for (int r = rank - 1; r >= 0; r--) {
      BigInteger rest = pivot.multiply(entries[r][column]);
      for (int s = r + 1; s < rank; s++) {
        rest = rest.subtract(entries[r][pivotColumns[s]].multiply(y[s]));
      }
      y[r] = rest.divide(entries[r][pivotColumns[r]]);
    }
    return Vector.of(rank, r -> Rational.of(y[r], pivot));
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
