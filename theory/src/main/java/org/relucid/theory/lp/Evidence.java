package org.relucid.theory.lp;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The two sums that all evidence for linear programs comes down to.
final class Evidence {
  private Evidence() {}

  /// Whether `form = Σ λ_i g_i + Σ μ_j h_j` identically, with `λ ≥ 0`.
  static boolean combinesTo(AffineForm form, Vector lambda, Vector mu, LinearProgram program) {
    return lambda.size() == program.inequalities().size()
        && mu.size() == program.equalities().size()
        && lambda.entries().stream().allMatch(multiplier -> multiplier.signum() >= 0)
        && program.combination(lambda, mu).equals(form);
  }

  /// The linear part of `form` at `direction`.
  static Rational slope(AffineForm form, Vector direction) {
    return form.at(direction).subtract(form.constant());
  }
}
