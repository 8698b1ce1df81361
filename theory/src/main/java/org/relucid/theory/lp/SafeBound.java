package org.relucid.theory.lp;

import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A lower bound of a linear program `min { f : g_i ≥ 0, h_j = 0 }` that is valid, though perhaps
/// not the best: `f - value = Σ λ_i g_i + Σ μ_j h_j` identically, with `λ ≥ 0`, hence `f ≥ value`
/// on the feasible set.
public record SafeBound(Rational value, Vector multipliers, Vector equalityMultipliers) {

  /// Whether the identity holds for the program. False, too, where the vectors do not fit.
  public boolean verify(LinearProgram program) {
    return Evidence.combinesTo(
        program.objective().add(value.negate()), multipliers, equalityMultipliers, program);
  }
}
