package org.relucid.theory.lp;

/// Solves linear programs exactly.
///
/// *Soundness*: an outcome is verified before it is returned.
///
/// *Fails* never for a well-formed program; an `IllegalStateException` is our own fault.
public final class LinearProgramSolver {
  private LinearProgramSolver() {}

  /// The minimum with multipliers, or a Farkas vector, or a point and a ray.
  public static Outcome solve(LinearProgram program) {
    return verified(new ExactSimplex(program).solve(), program);
  }

  private static Outcome verified(Outcome outcome, LinearProgram program) {
    if (!outcome.verify(program)) {
      throw new IllegalStateException("outcome does not verify: " + outcome);
    }
    return outcome;
  }
}
