package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// The constraints of a program as integer rows, numbered: the inequalities, then the equalities,
/// then one *anchor* `x_j = 0` per variable. Anchors are no constraints of the program: they
/// complete a basis where the program's own rows do not hold all variables, and no evidence may use
/// them.
final class ConstraintRows {
  /// What a row asks of a point.
  enum Kind {
    INEQUALITY,
    EQUALITY,
    ANCHOR
  }

  private final LinearProgram program;
  private final IntegerRow[] rows;
  private final IntegerRow objective;

  ConstraintRows(LinearProgram program) {
    this.program = program;
    int n = program.variables();
    this.rows =
        Stream.of(
                program.inequalities().stream(),
                program.equalities().stream(),
                IntStream.range(0, n).mapToObj(j -> AffineForm.variable(n, j)))
            .flatMap(forms -> forms)
            .map(IntegerRow::of)
            .toArray(IntegerRow[]::new);
    this.objective = IntegerRow.of(program.objective());
  }

  LinearProgram program() {
    return program;
  }

  int variables() {
    return program.variables();
  }

  /// The number of rows that are constraints of the program.
  int constraints() {
    return rows.length - program.variables();
  }

  /// The number of all rows, anchors included.
  int size() {
    return rows.length;
  }

  int anchor(int variable) {
    return constraints() + variable;
  }

  IntegerRow get(int row) {
    return rows[row];
  }

  IntegerRow objective() {
    return objective;
  }

  Kind kind(int row) {
    if (row < program.inequalities().size()) {
      return Kind.INEQUALITY;
    }
    return row < constraints() ? Kind.EQUALITY : Kind.ANCHOR;
  }

  /// A guide's multipliers, exactly, as multipliers of the program's forms; not-a-number and
  /// infinity count as zero.
  Rational[] ofForms(double[] multipliers) {
    Rational[] exact = new Rational[constraints()];
    for (int r = 0; r < exact.length; r++) {
      exact[r] =
          multipliers[r] != 0 && Double.isFinite(multipliers[r])
              ? Rational.exactly(multipliers[r])
                  .multiply(powerOfTwo(objective.exponent() - rows[r].exponent()))
                  .multiply(Rational.of(rows[r].scale(), objective.scale()))
              : Rational.ZERO;
    }
    return exact;
  }

  private static Rational powerOfTwo(int exponent) {
    BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
    return exponent < 0 ? Rational.of(BigInteger.ONE, power) : Rational.of(power);
  }
}
