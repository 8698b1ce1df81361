package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Arrays;

/// A square integer matrix by rows: row i has the entries `values[i][k]` in columns
/// `indices[i][k]`.
record SparseIntegers(int[][] indices, BigInteger[][] values) {

  /// The submatrix of the given rows and columns.
  static SparseIntegers of(IntegerRow[] rows, int[] chosenRows, int[] chosenColumns) {
    int[] place = new int[rows.length];
    Arrays.fill(place, -1);
    for (int c = 0; c < chosenColumns.length; c++) {
      place[chosenColumns[c]] = c;
    }
    int[][] indices = new int[chosenRows.length][];
    BigInteger[][] values = new BigInteger[chosenRows.length][];
    for (int i = 0; i < chosenRows.length; i++) {
      IntegerRow row = rows[chosenRows[i]];
      int[] index = new int[row.terms()];
      BigInteger[] value = new BigInteger[row.terms()];
      int count = 0;
      for (int k = 0; k < row.terms(); k++) {
        if (place[row.variable(k)] >= 0) {
          index[count] = place[row.variable(k)];
          value[count++] = row.coefficient(k);
        }
      }
      indices[i] = Arrays.copyOf(index, count);
      values[i] = Arrays.copyOf(value, count);
    }
    return new SparseIntegers(indices, values);
  }

  int size() {
    return indices.length;
  }

  SparseIntegers transpose() {
    int[] count = new int[size()];
    for (int[] row : indices) {
      for (int j : row) {
        count[j]++;
      }
    }
    int[][] index = new int[size()][];
    BigInteger[][] value = new BigInteger[size()][];
    for (int j = 0; j < size(); j++) {
      index[j] = new int[count[j]];
      value[j] = new BigInteger[count[j]];
    }
    for (int i = size() - 1; i >= 0; i--) {
      for (int k = 0; k < indices[i].length; k++) {
        int j = indices[i][k];
        index[j][--count[j]] = i;
        value[j][count[j]] = values[i][k];
      }
    }
    return new SparseIntegers(index, value);
  }

  /// Whether `matrix · x = b` for `x = numerators/denominator`.
  boolean solvedBy(CommonDenominator x, BigInteger[] b) {
    for (int i = 0; i < size(); i++) {
      BigInteger sum = b[i].multiply(x.denominator()).negate();
      for (int k = 0; k < indices[i].length; k++) {
        sum = sum.add(values[i][k].multiply(x.numerator(indices[i][k])));
      }
      if (sum.signum() != 0) {
        return false;
      }
    }
    return true;
  }
}
