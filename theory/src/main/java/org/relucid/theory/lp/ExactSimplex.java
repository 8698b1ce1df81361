package org.relucid.theory.lp;

import java.util.Arrays;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The simplex method on a {@link Dictionary}, with Bland's rule, for small programs.
///
/// First the variables, which are free, become basic wherever a constraint holds them; then pivots
/// by least index make the point feasible, or meet a row that shows why it cannot be; then pivots
/// by least index decrease the objective. The evidence is read off the rows, since a row *is* an
/// identity between the forms of the program.
final class ExactSimplex {
  private final LinearProgram program;
  private final Dictionary dictionary;
  private final int objectiveRow;

  ExactSimplex(LinearProgram program) {
    this.program = program;
    this.dictionary = new Dictionary(program);
    this.objectiveRow = dictionary.rows() - 1;
  }

  Outcome solve() {
    releaseVariables();
    int contradiction = makeFeasible();
    if (contradiction >= 0) {
      return infeasible(contradiction);
    }
    int descent = decrease();
    return descent >= 0 ? unbounded(descent) : optimal();
  }

  /// Pivots variables into the basis, against equalities first: a non-basic equality stays there,
  /// at zero; a variable that no constraint holds stays non-basic, at zero.
  private void releaseVariables() {
    int inequalities = program.inequalities().size();
    for (int row = inequalities; row < objectiveRow; row++) {
      release(row);
    }
    for (int row = 0; row < inequalities; row++) {
      release(row);
    }
  }

  private void release(int row) {
    for (int column = 0; column < dictionary.columns(); column++) {
      if (isVariable(dictionary.nonBasic(column)) && !dictionary.entry(row, column).isZero()) {
        dictionary.pivot(row, column);
        return;
      }
    }
  }

  /// A row that no feasible point satisfies, or -1 when all basic quantities are within bounds.
  private int makeFeasible() {
    for (int row = 0; row < objectiveRow; row++) {
      if (isEquality(dictionary.basic(row)) && !dictionary.constant(row).isZero()) {
        return row;
      }
    }
    for (int row = leastViolated(); row >= 0; row = leastViolated()) {
      int column = leastSlack(row, 1);
      if (column < 0) {
        return row;
      }
      dictionary.pivot(row, column);
    }
    return -1;
  }

  private int leastViolated() {
    int least = -1;
    for (int row = 0; row < objectiveRow; row++) {
      if (isSlack(dictionary.basic(row))
          && dictionary.constant(row).signum() < 0
          && (least < 0 || dictionary.basic(row) < dictionary.basic(least))) {
        least = row;
      }
    }
    return least;
  }

  /// The column of the non-basic slack of least number whose entry in the row has the given sign.
  private int leastSlack(int row, int sign) {
    int least = -1;
    for (int column = 0; column < dictionary.columns(); column++) {
      if (isSlack(dictionary.nonBasic(column))
          && dictionary.entry(row, column).signum() == sign
          && (least < 0 || dictionary.nonBasic(column) < dictionary.nonBasic(least))) {
        least = column;
      }
    }
    return least;
  }

  /// A column along which the objective decreases for ever, or -1 at the optimum.
  private int decrease() {
    for (int column = 0; column < dictionary.columns(); column++) {
      if (isVariable(dictionary.nonBasic(column))
          && !dictionary.entry(objectiveRow, column).isZero()) {
        return column;
      }
    }
    for (int column = leastSlack(objectiveRow, -1);
        column >= 0;
        column = leastSlack(objectiveRow, -1)) {
      int row = firstToVanish(column);
      if (row < 0) {
        return column;
      }
      dictionary.pivot(row, column);
    }
    return -1;
  }

  /// The ratio test: the basic slack that reaches zero first as the column's quantity grows.
  private int firstToVanish(int column) {
    int first = -1;
    Rational step = Rational.ZERO;
    for (int row = 0; row < objectiveRow; row++) {
      if (isSlack(dictionary.basic(row)) && dictionary.entry(row, column).signum() < 0) {
        Rational ratio = dictionary.constant(row).divide(dictionary.entry(row, column).negate());
        int order = first < 0 ? -1 : ratio.compareTo(step);
        if (order < 0 || (order == 0 && dictionary.basic(row) < dictionary.basic(first))) {
          first = row;
          step = ratio;
        }
      }
    }
    return first;
  }

  private Outcome optimal() {
    Rational[] multipliers = multipliers(objectiveRow, Rational.ONE);
    return new Outcome.Optimal(
        dictionary.constant(objectiveRow),
        point(),
        inequalityPart(multipliers),
        equalityPart(multipliers));
  }

  /// From `s = b + Σ a_j s_j` with `b ≠ 0` the identity `-1 = (s - Σ a_j s_j) / -b`.
  private Outcome infeasible(int row) {
    Rational scale = dictionary.constant(row).reciprocal();
    Rational[] multipliers = multipliers(row, scale);
    multipliers[dictionary.basic(row) - program.variables()] = scale.negate();
    return new Outcome.Infeasible(inequalityPart(multipliers), equalityPart(multipliers));
  }

  private Outcome unbounded(int column) {
    Rational[] ray = zeros(program.variables());
    int direction = dictionary.entry(objectiveRow, column).signum() < 0 ? 1 : -1;
    if (isVariable(dictionary.nonBasic(column))) {
      ray[dictionary.nonBasic(column)] = Rational.of(direction);
    }
    for (int row = 0; row < objectiveRow; row++) {
      if (isVariable(dictionary.basic(row))) {
        ray[dictionary.basic(row)] = dictionary.entry(row, column).multiply(direction);
      }
    }
    return new Outcome.Unbounded(point(), Vector.of(ray));
  }

  private Vector point() {
    Rational[] point = zeros(program.variables());
    for (int row = 0; row < objectiveRow; row++) {
      if (isVariable(dictionary.basic(row))) {
        point[dictionary.basic(row)] = dictionary.constant(row);
      }
    }
    return Vector.of(point);
  }

  /// The row's entries times `scale`, by the number of the constraint.
  private Rational[] multipliers(int row, Rational scale) {
    Rational[] multipliers = zeros(objectiveRow);
    for (int column = 0; column < dictionary.columns(); column++) {
      if (!isVariable(dictionary.nonBasic(column))) {
        multipliers[dictionary.nonBasic(column) - program.variables()] =
            dictionary.entry(row, column).multiply(scale);
      }
    }
    return multipliers;
  }

  private Vector inequalityPart(Rational[] multipliers) {
    return Vector.of(Arrays.asList(multipliers).subList(0, program.inequalities().size()));
  }

  private Vector equalityPart(Rational[] multipliers) {
    return Vector.of(
        Arrays.asList(multipliers).subList(program.inequalities().size(), objectiveRow));
  }

  private static Rational[] zeros(int size) {
    Rational[] zeros = new Rational[size];
    Arrays.fill(zeros, Rational.ZERO);
    return zeros;
  }

  private boolean isVariable(int quantity) {
    return quantity < program.variables();
  }

  private boolean isSlack(int quantity) {
    return !isVariable(quantity) && quantity < program.variables() + program.inequalities().size();
  }

  private boolean isEquality(int quantity) {
    return !isVariable(quantity) && !isSlack(quantity);
  }
}
