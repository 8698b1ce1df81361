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
/// by substitution. What remains is the [Kernel], usually small. For the transpose the same order
/// is run through from the other end.
final class PeeledBasis {
  private final SparseIntegers rows;
  private final SparseIntegers columns;
  private final List<Pivot> front = new ArrayList<>();
  private final List<Pivot> back = new ArrayList<>();
  private final int[] kernelRows;
  private final int[] kernelColumns;
  private final Optional<Kernel> kernel;

  /// The variable `column` is found from the row at position `row`.
  private record Pivot(int row, int column, BigInteger coefficient) {}

  private PeeledBasis(IntegerRow[] basis, IntStream primes) {
    int[] all = IntStream.range(0, basis.length).toArray();
    rows = SparseIntegers.of(basis, all, all);
    columns = rows.transpose();
    boolean[] rowDone = new boolean[basis.length];
    boolean[] columnDone = new boolean[basis.length];
    peel(rows, columns, rowDone, columnDone).forEach(this::addFront);
    peel(columns, rows, columnDone, rowDone).forEach(this::addBack);
    kernelRows = all(rowDone);
    kernelColumns = all(columnDone);
    kernel = Kernel.of(SparseIntegers.of(basis, kernelRows, kernelColumns), primes);
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
    return kernelRows.length;
  }

  /// Takes out lines with one entry left, as long as there are any, with the crossing line of that
  /// entry: pairs of a line and the line that crosses it.
  private static List<int[]> peel(
      SparseIntegers lines, SparseIntegers crossing, boolean[] done, boolean[] crossingDone) {
    List<int[]> peeled = new ArrayList<>();
    int[] left = new int[lines.size()];
    int[] queue = new int[lines.size()];
    int tail = 0;
    for (int i = 0; i < left.length; i++) {
      left[i] = (int) Arrays.stream(lines.indices()[i]).filter(j -> !crossingDone[j]).count();
      if (left[i] == 1 && !done[i]) {
        queue[tail++] = i;
      }
    }
    for (int head = 0; head < tail; head++) {
      int line = queue[head];
      if (left[line] == 1) {
        int cross =
            Arrays.stream(lines.indices()[line])
                .filter(j -> !crossingDone[j])
                .findFirst()
                .orElseThrow();
        done[line] = true;
        crossingDone[cross] = true;
        peeled.add(new int[] {line, cross});
        for (int other : crossing.indices()[cross]) {
          if (--left[other] == 1 && !done[other]) {
            queue[tail++] = other;
          }
        }
      }
    }
    return peeled;
  }

  private void addFront(int[] rowAndColumn) {
    front.add(pivot(rowAndColumn[0], rowAndColumn[1]));
  }

  private void addBack(int[] columnAndRow) {
    back.add(pivot(columnAndRow[1], columnAndRow[0]));
  }

  private Pivot pivot(int row, int column) {
    int k = Arrays.binarySearch(rows.indices()[row], column);
    return new Pivot(row, column, rows.values()[row][k]);
  }

  private static int[] all(boolean[] done) {
    return IntStream.range(0, done.length).filter(i -> !done[i]).toArray();
  }

  /// The point x with `A x = b`.
  Rational[] solve(Rational[] b) {
    Substitution x = new Substitution(b.length);
    front.forEach(pivot -> substitute(x, pivot, b));
    kernel.ifPresent(
        core -> {
          CommonDenominator right = x.rests(at(b, kernelRows), kernelRows, rows);
          set(x, kernelColumns, core.solve(right.numerators()), right.denominator());
        });
    back.reversed().forEach(pivot -> substitute(x, pivot, b));
    return x.values();
  }

  private void substitute(Substitution x, Pivot pivot, Rational[] b) {
    int row = pivot.row;
    ExactSum rest = x.rest(b[row], rows.indices()[row], rows.values()[row]);
    x.set(pivot.column, rest.dividedBy(pivot.coefficient));
  }

  /// The multipliers μ with `Σ_r μ_r A_r = c`.
  Rational[] solveTransposed(Rational[] c) {
    Substitution mu = new Substitution(c.length);
    back.forEach(pivot -> substituteTransposed(mu, pivot, c));
    kernel.ifPresent(
        core -> {
          CommonDenominator right = mu.rests(at(c, kernelColumns), kernelColumns, columns);
          set(mu, kernelRows, core.solveTransposed(right.numerators()), right.denominator());
        });
    front.reversed().forEach(pivot -> substituteTransposed(mu, pivot, c));
    return mu.values();
  }

  private void substituteTransposed(Substitution mu, Pivot pivot, Rational[] c) {
    int column = pivot.column;
    ExactSum rest = mu.rest(c[column], columns.indices()[column], columns.values()[column]);
    mu.set(pivot.row, rest.dividedBy(pivot.coefficient));
  }

  private static List<Rational> at(Rational[] values, int[] positions) {
    return Arrays.stream(positions).mapToObj(i -> values[i]).toList();
  }

  private static void set(
      Substitution unknowns, int[] positions, CommonDenominator solution, BigInteger divisor) {
    BigInteger denominator = solution.denominator().multiply(divisor);
    for (int i = 0; i < positions.length; i++) {
      unknowns.set(positions[i], Rational.of(solution.numerator(i), denominator));
    }
  }
}
