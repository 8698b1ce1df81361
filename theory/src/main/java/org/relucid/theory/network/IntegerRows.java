package org.relucid.theory.network;

import java.math.BigInteger;
import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;

/// A linear map of integers in sparse rows, for multiplication by an [IntegerVector].
///
/// A coefficient `±Σ c_k·2^(64k)` is kept as one term `(column, k, ±, c_k)` for each word `c_k`
/// that is not zero. So coefficients of all sizes are the same thing, and one of few bits costs few
/// multiplications however far the common power of two of its layer has shifted it.
final class IntegerRows {
  private final int[] starts;
  private final int[] columns;

  /// Twice the place `k` of the word, plus one where the coefficient is negative.
  private final int[] places;

  private final long[] words;

  /// Every row's sum of absolute coefficients is below `2^growth`.
  private final int growth;

  private IntegerRows(Builder builder) {
    starts = builder.starts.toArray();
    columns = builder.columns.toArray();
    places = builder.places.toArray();
    words = builder.words.toArray();
    growth = builder.growth;
  }

  /// The map at `x`, denominator and all: the last row must give the new denominator.
  IntegerVector at(IntegerVector x) {
    int width = Words.covering(Math.addExact(x.bits(), growth));
    IntegerVector result = new IntegerVector(starts.length - 1, width);
    long[] positive = new long[width];
    long[] negative = new long[width];
    for (int i = 0; i < result.entries(); i++) {
      Arrays.fill(positive, 0);
      Arrays.fill(negative, 0);
      accumulate(i, x, positive, negative);
      result.setDifference(i, positive, negative);
    }
    return result;
  }

  private void accumulate(int row, IntegerVector x, long[] positive, long[] negative) {
    for (int t = starts[row]; t < starts[row + 1]; t++) {
      int column = columns[t];
      int length = x.lengths[column];
      if (length > 0) {
        boolean minus = ((places[t] & 1) != 0) != (x.signs[column] < 0);
        long[] sum = minus ? negative : positive;
        Words.addProduct(sum, places[t] >> 1, x.words, column * x.width, length, words[t]);
      }
    }
  }

  /// Takes the rows in order, and in each row the coefficients in order.
  static final class Builder {
    private final IntArrayList starts = IntArrayList.newListWith(0);
    private final IntArrayList columns = new IntArrayList();
    private final IntArrayList places = new IntArrayList();
    private final LongArrayList words = new LongArrayList();
    private int growth = 0;
    private BigInteger rowNorm = BigInteger.ZERO;

    Builder coefficient(int column, BigInteger coefficient) {
      BigInteger magnitude = coefficient.abs();
      long[] all = Words.of(magnitude);
      for (int k = 0; k < all.length; k++) {
        if (all[k] != 0) {
          columns.add(column);
          places.add(2 * k + (coefficient.signum() < 0 ? 1 : 0));
          words.add(all[k]);
        }
      }
      rowNorm = rowNorm.add(magnitude);
      return this;
    }

    Builder endRow() {
      starts.add(columns.size());
      growth = Math.max(growth, rowNorm.bitLength());
      rowNorm = BigInteger.ZERO;
      return this;
    }

    IntegerRows build() {
      return new IntegerRows(this);
    }
  }
}
