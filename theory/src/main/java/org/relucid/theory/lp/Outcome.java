package org.relucid.theory.lp;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// How a linear program `min { f : g_i ≥ 0, h_j = 0 }` ends, always with the evidence: nobody has
/// to believe the solver, since {@link #verify} checks the evidence with nothing but sums and
/// products.
///
/// Vectors of multipliers run along the inequalities and the equalities of the program.
public sealed interface Outcome {

  /// Whether the evidence holds for the program. False, too, where its vectors do not fit.
  boolean verify(LinearProgram program);

  /// The minimum `value`, attained at `point`. No point is better, because `f - value = Σ λ_i g_i +
  /// Σ μ_j h_j` identically, with `λ ≥ 0`.
  record Optimal(Rational value, Vector point, Vector multipliers, Vector equalityMultipliers)
      implements Outcome {
    @Override
    public boolean verify(LinearProgram program) {
      return program.isFeasible(point)
          && program.objective().at(point).equals(value)
          && Evidence.combinesTo(
              program.objective().add(value.negate()), multipliers, equalityMultipliers, program);
    }
  }

  /// No point is feasible, because `-1 = Σ λ_i g_i + Σ μ_j h_j` identically, with `λ ≥ 0` (Farkas).
  record Infeasible(Vector multipliers, Vector equalityMultipliers) implements Outcome {
    @Override
    public boolean verify(LinearProgram program) {
      AffineForm minusOne = AffineForm.constant(program.variables(), Rational.of(-1));
      return Evidence.combinesTo(minusOne, multipliers, equalityMultipliers, program);
    }
  }

  /// `f` has no lower bound: `point` is feasible, so is `point + t·ray` for each `t ≥ 0`, and `f`
  /// decreases along `ray`.
  record Unbounded(Vector point, Vector ray) implements Outcome {
    @Override
    public boolean verify(LinearProgram program) {
      return program.isFeasible(point)
          && ray.size() == program.variables()
          && program.inequalities().stream().allMatch(g -> Evidence.slope(g, ray).signum() >= 0)
          && program.equalities().stream().allMatch(h -> Evidence.slope(h, ray).isZero())
          && Evidence.slope(program.objective(), ray).signum() < 0;
    }
  }
}
