package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Arrays;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Turns what holds between integer rows into evidence between the forms of the program, along all
/// its constraints.
final class Certificates {
  private final ConstraintRows rows;

  Certificates(ConstraintRows rows) {
    this.rows = rows;
  }

  Outcome optimal(Rational[] point, int[] tight, Rational[] weights) {
    Vector x = Vector.of(point);
    Rational[] multipliers = zeros();
    for (int i = 0; i < tight.length; i++) {
      add(multipliers, tight[i], weights[i], rows.objective().scale());
    }
    CommonDenominator common = CommonDenominator.of(x.entries());
    Rational value = rows.objective().at(common).divide(Rational.of(rows.objective().scale()));
    return new Outcome.Optimal(value, x, inequalityPart(multipliers), equalityPart(multipliers));
  }

  /// From `sign · violated = -depth + Σ weight_i · tight_i` identically: `-1 = (sign · violated - Σ
  /// weight_i · tight_i) / depth`.
  Outcome infeasible(
      int violated, BigInteger sign, Rational depth, int[] tight, Rational[] weights) {
    Rational[] multipliers = zeros();
    add(multipliers, violated, Rational.of(sign).divide(depth), BigInteger.ONE);
    for (int i = 0; i < tight.length; i++) {
      if (!weights[i].isZero()) {
        add(multipliers, tight[i], weights[i].negate().divide(depth), BigInteger.ONE);
      }
    }
    return new Outcome.Infeasible(inequalityPart(multipliers), equalityPart(multipliers));
  }

  private void add(Rational[] multipliers, int row, Rational weight, BigInteger divisor) {
    if (!weight.isZero()) {
      multipliers[row] = weight.multiply(Rational.of(rows.get(row).scale(), divisor));
    }
  }

  private Rational[] zeros() {
    Rational[] zeros = new Rational[rows.constraints()];
    Arrays.fill(zeros, Rational.ZERO);
    return zeros;
  }

  private Vector inequalityPart(Rational[] multipliers) {
    int inequalities = rows.program().inequalities().size();
    return Vector.of(Arrays.asList(multipliers).subList(0, inequalities));
  }

  private Vector equalityPart(Rational[] multipliers) {
    int inequalities = rows.program().inequalities().size();
    return Vector.of(Arrays.asList(multipliers).subList(inequalities, multipliers.length));
  }
}
