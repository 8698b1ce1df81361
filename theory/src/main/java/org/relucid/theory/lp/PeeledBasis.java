package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.theory.number.Rational;

/// A basis: n rows on n variables, as a square integer matrix `A` that is solved exactly, `A x = b`
/// and `Aᵀ μ = c`, after its singletons are peeled off.
///
/// A row with one variable left gives that variable (*front*); once there are none, a variable left
/// in one row only can wait until all others of its row are known (*back*). Both parts are solved
/// by substitution. What remains is the {@link Kernel}, usually small.
final class PeeledBasis {
  private final IntegerRow[] rows;
  private final int[][] columns;
  private final List<Pivot> front = new ArrayList<>();
  private final List<Pivot> back = new ArrayList<>();
  private final Optional<Kernel> kernel;

  /// The variable `column` is found from the row at position `row`.
  private record Pivot(int row, int column, BigInteger coefficient) {}

  private PeeledBasis(IntegerRow[] rows, IntStream primes) {
    this.rows = rows;
    this.columns = columnsOf(rows);
    int n = rows.length;
    boolean[] rowDone = new boolean[n];
    boolean[] columnDone = new boolean[n];
    peelRows(rowDone, columnDone);
    peelColumns(rowDone, columnDone);
    kernel = Kernel.of(rows, remaining(rowDone), remaining(columnDone), primes);
  }

  /// Empty where the rows are dependent, or look so modulo a prime.
  static Optional<PeeledBasis> of(IntegerRow[] rows) {
    PeeledBasis basis = new PeeledBasis(rows, Kernel.primes().limit(1));
    return basis.kernel.isPresent() ? Optional.of(basis) : Optional.empty();
  }

  /// The basis of rows that are known to be independent: some prime will do.
  static PeeledBasis ofIndependent(IntegerRow[] rows) {
    return new PeeledBasis(rows, Kernel.primes());
  }

  int kernelSize() {
    return rows.length - front.size() - back.size();
  }

  private static int[][] columnsOf(IntegerRow[] rows) {
    int[] count = new int[rows.length];
    for (IntegerRow row : rows) {
      for (int k = 0; k < row.terms(); k++) {
        count[row.variable(k)]++;
      }
    }
    int[][] columns = new int[rows.length][];
    Arrays.setAll(columns, j -> new int[count[j]]);
    for (int r = rows.length - 1; r >= 0; r--) {
      for (int k = 0; k < rows[r].terms(); k++) {
        int j = rows[r].variable(k);
        columns[j][--count[j]] = r;
      }
    }
    return columns;
  }

  private void peelRows(boolean[] rowDone, boolean[] columnDone) {
    int[] left = Arrays.stream(rows).mapToInt(IntegerRow::terms).toArray();
    int[] queue = new int[rows.length];
    int tail = 0;
    for (int r = 0; r < rows.length; r++) {
      if (left[r] == 1) {
        queue[tail++] = r;
      }
    }
    for (int head = 0; head < tail; head++) {
      int r = queue[head];
      int c = left[r] == 1 ? openVariable(rows[r], columnDone) : -1;
      if (c >= 0) {
        rowDone[r] = true;
        columnDone[c] = true;
        front.add(new Pivot(r, c, rows[r].coefficientOf(c)));
        for (int other : columns[c]) {
          if (--left[other] == 1 && !rowDone[other]) {
            queue[tail++] = other;
          }
        }
      }
    }
  }

  private static int openVariable(IntegerRow row, boolean[] columnDone) {
    for (int k = 0; k < row.terms(); k++) {
      if (!columnDone[row.variable(k)]) {
        return row.variable(k);
      }
    }
    return -1;
  }

  private void peelColumns(boolean[] rowDone, boolean[] columnDone) {
    int n = rows.length;
    int[] left = new int[n];
    int[] queue = new int[n];
    int tail = 0;
    for (int c = 0; c < n; c++) {
      left[c] = (int) Arrays.stream(columns[c]).filter(r -> !rowDone[r]).count();
      if (left[c] == 1 && !columnDone[c]) {
        queue[tail++] = c;
      }
    }
    for (int head = 0; head < tail; head++) {
      int c = queue[head];
      if (left[c] == 1) {
        int r = Arrays.stream(columns[c]).filter(row -> !rowDone[row]).findFirst().orElseThrow();
        rowDone[r] = true;
        columnDone[c] = true;
        back.add(new Pivot(r, c, rows[r].coefficientOf(c)));
        for (int k = 0; k < rows[r].terms(); k++) {
          int other = rows[r].variable(k);
          if (--left[other] == 1 && !columnDone[other]) {
            queue[tail++] = other;
          }
        }
      }
    }
  }

  private static int[] remaining(boolean[] done) {
    int[] open = new int[done.length];
    int count = 0;
    for (int i = 0; i < done.length; i++) {
      if (!done[i]) {
        open[count++] = i;
      }
    }
    return Arrays.copyOf(open, count);
  }

  /// The point x with `A x = b`.
  Rational[] solve(Rational[] b) {
    Rational[] x = new Rational[rows.length];
    Arrays.fill(x, Rational.ZERO);
    for (Pivot pivot : front) {
      x[pivot.column] = rest(pivot.row, b, x).dividedBy(pivot.coefficient);
    }
    kernel.ifPresent(core -> core.solve(row -> rest(row, b, x).dividedBy(BigInteger.ONE), x));
    for (Pivot pivot : back.reversed()) {
      x[pivot.column] = rest(pivot.row, b, x).dividedBy(pivot.coefficient);
    }
    return x;
  }

  /// `b_row - Σ a x` over the variables known so far; the others are still zero.
  private ExactSum rest(int row, Rational[] b, Rational[] x) {
    ExactSum sum = new ExactSum().add(b[row]);
    for (int k = 0; k < rows[row].terms(); k++) {
      sum.subtract(rows[row].coefficient(k), x[rows[row].variable(k)]);
    }
    return sum;
  }

  /// The multipliers μ with `Σ_r μ_r A_r = c`.
  Rational[] solveTransposed(Rational[] c) {
    Rational[] mu = new Rational[rows.length];
    Arrays.fill(mu, Rational.ZERO);
    for (Pivot pivot : back) {
      mu[pivot.row] = transposedRest(pivot.column, c, mu).dividedBy(pivot.coefficient);
    }
    kernel.ifPresent(
        core ->
            core.solveTransposed(
                column -> transposedRest(column, c, mu).dividedBy(BigInteger.ONE), mu));
    for (Pivot pivot : front.reversed()) {
      mu[pivot.row] = transposedRest(pivot.column, c, mu).dividedBy(pivot.coefficient);
    }
    return mu;
  }

  private ExactSum transposedRest(int column, Rational[] c, Rational[] mu) {
    ExactSum sum = new ExactSum().add(c[column]);
    for (int row : columns[column]) {
      if (!mu[row].isZero()) {
        sum.subtract(rows[row].coefficientOf(column), mu[row]);
      }
    }
    return sum;
  }
}
