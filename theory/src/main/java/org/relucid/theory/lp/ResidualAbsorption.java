package org.relucid.theory.lp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Makes a valid bound of rough multipliers. With any `λ ≥ 0` and any μ the residual `ρ = f - Σ λ_i
/// g_i - Σ μ_j h_j` is an affine form that is small where the multipliers are good; what is left of
/// it in a variable is absorbed by a bound of that variable, that is, by a greater multiplier of
/// the row that gives the bound:
///
/// - a row with this variable alone bounds it at once;
/// - a row whose other variables are bounded already, on the side that matters, bounds it by
///   theirs.
///
/// Bounds are found in this order, and residuals absorbed in the reverse order, each variable
/// handing on what it adds to the earlier ones. In the end ρ is constant, and that is the bound.
///
/// *Fails* (empty) where a residual is left in a variable that has no such bound.
final class ResidualAbsorption {
  private final ConstraintRows rows;
  private final int[] lowerRow;
  private final int[] upperRow;
  private final List<Side> order = new ArrayList<>();

  /// A bound of one variable: from below or from above.
  private record Side(int variable, Direction direction) {}

  private enum Direction {
    LOWER,
    UPPER
  }

  private ResidualAbsorption(ConstraintRows rows) {
    this.rows = rows;
    this.lowerRow = new int[rows.variables()];
    this.upperRow = new int[rows.variables()];
    Arrays.fill(lowerRow, -1);
    Arrays.fill(upperRow, -1);
    findBounds();
  }

  /// The bound that the multipliers give; those of the program's forms, negative ones of
  /// inequalities count as zero.
  static Optional<SafeBound> of(ConstraintRows rows, Rational[] multipliers) {
    return new ResidualAbsorption(rows).absorb(multipliers);
  }

  /// Breadth first, so that each bound leans on as few others as may be.
  private void findBounds() {
    List<List<Integer>> rowsOf = new ArrayList<>();
    for (int j = 0; j < rows.variables(); j++) {
      rowsOf.add(new ArrayList<>());
    }
    Deque<Integer> queue = new ArrayDeque<>();
    for (int r = 0; r < rows.constraints(); r++) {
      IntegerRow row = rows.get(r);
      for (int k = 0; k < row.terms(); k++) {
        rowsOf.get(row.variable(k)).add(r);
      }
      if (row.terms() == 1) {
        queue.addFirst(r);
      }
    }
    while (!queue.isEmpty()) {
      for (int variable : boundsFrom(queue.remove())) {
        queue.addAll(rowsOf.get(variable));
      }
    }
  }

  /// The variables that get a new bound from the row.
  private List<Integer> boundsFrom(int r) {
    List<Integer> found = new ArrayList<>();
    IntegerRow row = rows.get(r);
    for (int sign : signs(r)) {
      for (int k : freed(row, sign)) {
        int variable = row.variable(k);
        int[] bounds = row.coefficient(k).signum() * sign > 0 ? lowerRow : upperRow;
        if (bounds[variable] < 0) {
          bounds[variable] = r;
          order.add(new Side(variable, bounds == lowerRow ? Direction.LOWER : Direction.UPPER));
          found.add(variable);
        }
      }
    }
    return found;
  }

  /// An equality is two inequalities.
  private int[] signs(int r) {
    return rows.kind(r) == ConstraintRows.Kind.EQUALITY ? new int[] {1, -1} : new int[] {1};
  }

  /// The terms that `sign · row ≥ 0` bounds: those whose fellows all are bounded above (where their
  /// coefficient is positive) or below.
  private int[] freed(IntegerRow row, int sign) {
    int unbounded = 0;
    int last = 0;
    for (int k = 0; k < row.terms(); k++) {
      int[] needed = row.coefficient(k).signum() * sign > 0 ? upperRow : lowerRow;
      if (needed[row.variable(k)] < 0) {
        unbounded++;
        last = k;
      }
    }
    if (unbounded == 0) {
      return java.util.stream.IntStream.range(0, row.terms()).toArray();
    }
    return unbounded == 1 ? new int[] {last} : new int[0];
  }

  private Optional<SafeBound> absorb(Rational[] multipliers) {
    Rational[] result = multipliers.clone();
    for (int r = 0; r < result.length; r++) {
      if (rows.kind(r) == ConstraintRows.Kind.INEQUALITY && result[r].signum() < 0) {
        result[r] = Rational.ZERO;
      }
    }
    LinearProgram program = rows.program();
    int inequalities = program.inequalities().size();
    Rational[] residual = residual(result);
    for (Side side : order.reversed()) {
      int wanted = side.direction == Direction.LOWER ? 1 : -1;
      if (residual[side.variable].signum() == wanted) {
        absorb(side, residual, result);
      }
    }
    for (int j = 0; j < rows.variables(); j++) {
      if (!residual[j].isZero()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new SafeBound(
            residual[rows.variables()],
            Vector.of(Arrays.asList(result).subList(0, inequalities)),
            Vector.of(Arrays.asList(result).subList(inequalities, result.length))));
  }

  /// The coefficients of the residual, its constant last.
  private Rational[] residual(Rational[] multipliers) {
    LinearProgram program = rows.program();
    List<Rational> all = Arrays.asList(multipliers);
    int inequalities = program.inequalities().size();
    var form =
        program
            .objective()
            .subtract(
                program.combination(
                    Vector.of(all.subList(0, inequalities)),
                    Vector.of(all.subList(inequalities, all.size()))));
    Rational[] residual = new Rational[rows.variables() + 1];
    Arrays.fill(residual, Rational.ZERO);
    for (int k = 0; k < form.terms(); k++) {
      residual[form.variable(k)] = form.factor(k);
    }
    residual[rows.variables()] = form.constant();
    return residual;
  }

  private void absorb(Side side, Rational[] residual, Rational[] multipliers) {
    int r = side.direction == Direction.LOWER ? lowerRow[side.variable] : upperRow[side.variable];
    IntegerRow row = rows.get(r);
    Rational factor = residual[side.variable].divide(Rational.of(row.coefficientOf(side.variable)));
    multipliers[r] = multipliers[r].add(factor.multiply(Rational.of(row.scale())));
    for (int k = 0; k < row.terms(); k++) {
      int j = row.variable(k);
      residual[j] = residual[j].subtract(factor.multiply(Rational.of(row.coefficient(k))));
    }
    int last = residual.length - 1;
    residual[last] = residual[last].subtract(factor.multiply(row.constant()));
  }
}
