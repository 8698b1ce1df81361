package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses n independent rows, greedily in an order of preference, by elimination modulo a prime:
/// rows that are independent modulo the prime are independent. The anchors come last, so that there
/// always are enough.
final class BasisChoice {
  private static final int PRIME = Kernel.primes().findFirst().orElseThrow();

  private final int[] pivotColumn;
  private final List<long[]> reduced = new ArrayList<>();

  private BasisChoice(int variables) {
    pivotColumn = new int[variables];
  }

  /// The rows of `preferred` as far as they are independent, completed by equalities, bounds of
  /// variables, other inequalities and anchors, in this order.
  static int[] independent(ConstraintRows rows, int[] preferred) {
    BasisChoice choice = new BasisChoice(rows.variables());
    return IntStream.concat(Arrays.stream(preferred), byKind(rows))
        .filter(r -> choice.accepts(rows.get(r)))
        .limit(rows.variables())
        .toArray();
  }

  private static IntStream byKind(ConstraintRows rows) {
    return IntStream.range(0, rows.size())
        .boxed()
        .sorted(java.util.Comparator.comparingInt(r -> rank(rows, r)))
        .mapToInt(Integer::intValue);
  }

  private static int rank(ConstraintRows rows, int r) {
    return switch (rows.kind(r)) {
      case EQUALITY -> 0;
      case INEQUALITY -> rows.get(r).terms() == 1 ? 1 : 2;
      case ANCHOR -> 3;
    };
  }

  private boolean accepts(IntegerRow row) {
    long[] work = new long[pivotColumn.length];
    BigInteger modulus = BigInteger.valueOf(PRIME);
    for (int k = 0; k < row.terms(); k++) {
      work[row.variable(k)] = row.coefficient(k).mod(modulus).longValue();
    }
    for (int i = 0; i < reduced.size(); i++) {
      long factor = work[pivotColumn[i]];
      if (factor != 0) {
        subtract(work, factor, reduced.get(i));
      }
    }
    int column = 0;
    while (column < work.length && work[column] == 0) {
      column++;
    }
    if (column == work.length) {
      return false;
    }
    pivotColumn[reduced.size()] = column;
    reduced.add(divided(work, work[column]));
    return true;
  }

  private static void subtract(long[] work, long factor, long[] row) {
    long opposite = PRIME - factor;
    for (int j = 0; j < work.length; j++) {
      if (row[j] != 0) {
        work[j] = (work[j] + opposite * row[j]) % PRIME;
      }
    }
  }

  private static long[] divided(long[] work, long divisor) {
    long inverse =
        BigInteger.valueOf(divisor).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
    return Arrays.stream(work).map(entry -> entry * inverse % PRIME).toArray();
  }
}
