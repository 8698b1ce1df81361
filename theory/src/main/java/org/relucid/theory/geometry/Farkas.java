package org.relucid.theory.geometry;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.number.Rational;

/// Evidence that `{x : g_i(x) ≥ 0, h_j(x) = 0}` is empty: multipliers `λ ≥ 0` and `μ` with `−1 = Σ
/// λ_i g_i + Σ μ_j h_j` identically. A point of the set would make the right side `≥ 0`. There is
/// such evidence whenever the set is empty (Farkas' lemma).
public record Farkas(Vector multipliers, Vector equalityMultipliers) {
  /// Whether this is evidence for the emptiness of the given description.
  public boolean refutes(HDescription description) {
    if (multipliers.size() != description.halfSpaces().size()
        || equalityMultipliers.size() != description.equalities().size()) {
      return false;
    }
    AffineForm minusOne = AffineForm.constant(description.dimension(), Rational.of(-1));
    LinearProgram facts =
        new LinearProgram(
            description.dimension(),
            description.inequalities(),
            description.equalities(),
            minusOne);
    return multipliers.entries().stream().allMatch(multiplier -> multiplier.signum() >= 0)
        && facts.combination(multipliers, equalityMultipliers).equals(minusOne);
  }
}
