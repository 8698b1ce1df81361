package org.relucid.theory.network;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// The non-linear parts of the operators on integer vectors: which entry each result copies. All
/// entries of a vector have one positive denominator, so signs and order are those of the integers.
final class Choices {
  private static final int ZERO = -1;

  private Choices() {}

  static IntegerVector relu(IntegerVector z) {
    return choose(z, z.size(), i -> z.signs[i] > 0 ? i : ZERO);
  }

  static IntegerVector abs(IntegerVector z) {
    IntegerVector result = choose(z, z.size(), i -> i);
    for (int i = 0; i < result.size(); i++) {
      result.signs[i] = (byte) Math.abs(result.signs[i]);
    }
    return result;
  }

  static IntegerVector select(IntegerVector z, List<Integer> indices) {
    return choose(z, indices.size(), indices::get);
  }

  /// Entry `i` of the first half where that is not negative, else entry `i` of the second half.
  static IntegerVector bySignOfFirstHalf(IntegerVector z) {
    int half = z.size() / 2;
    return choose(z, half, i -> z.signs[i] >= 0 ? i : half + i);
  }

  /// The greater of entry `i` of the first and of the second half (`sign = 1`), or the lesser (-1).
  static IntegerVector pairwise(IntegerVector z, int sign) {
    int half = z.size() / 2;
    return choose(z, half, i -> sign * z.compare(i, half + i) >= 0 ? i : half + i);
  }

  static IntegerVector greatest(IntegerVector z, List<List<Integer>> groups) {
    return choose(
        z,
        groups.size(),
        g -> groups.get(g).stream().reduce((i, j) -> greater(z, i, j)).orElse(ZERO));
  }

  static IntegerVector maxMin(IntegerVector z) {
    return choose(
        z,
        z.size(),
        i -> {
          int greater = greater(z, i & ~1, i | 1);
          return (i & 1) == 0 ? greater : greater ^ 1;
        });
  }

  private static int greater(IntegerVector z, int i, int j) {
    return z.compare(i, j) >= 0 ? i : j;
  }

  private static IntegerVector choose(IntegerVector z, int size, IntUnaryOperator chosen) {
    IntegerVector result = new IntegerVector(size + 1, z.width);
    for (int i = 0; i < size; i++) {
      int index = chosen.applyAsInt(i);
      if (index != ZERO) {
        result.copy(i, z, index);
      }
    }
    result.copy(size, z, z.size());
    return result;
  }
}
