package org.relucid.theory.lp;

import java.util.Optional;

/// Solves linear programs exactly.
///
/// Small programs are solved by exact pivots alone. For others a float solver guides, where its
/// native library loads: its basis is solved exactly and repaired by exact pivots where it is
/// wrong. Without a guide the same pivots start from a basis of their own; the answer is as exact.
///
/// *Soundness*: an outcome is verified before it is returned.
///
/// *Fails* never for a well-formed program; an `IllegalStateException` is our own fault.
public final class LinearProgramSolver {
  /// Up to this many entries (constraints times variables) a dense dictionary is faster than a
  /// guide.
  private static final int SMALL = 200;

  private LinearProgramSolver() {}

  /// The minimum with multipliers, or a Farkas vector, or a point and a ray.
  public static Outcome solve(LinearProgram program) {
    long constraints = program.inequalities().size() + program.equalities().size();
    return constraints * program.variables() <= SMALL
        ? verified(new ExactSimplex(program).solve(), program)
        : solve(program, GlopGuide.orNone());
  }

  /// The same with another guide, or none, whatever the size.
  static Outcome solve(LinearProgram program, Guide guide) {
    ConstraintRows rows = new ConstraintRows(program);
    Optional<Guide.Hint> hint = guide.hint(rows);
    int[] preferred = hint.map(Guide.Hint::tight).orElseGet(() -> new int[0]);
    return verified(new BasisSimplex(rows, preferred).solve(), program);
  }

  /// A valid lower bound at once, from the guide's rounded multipliers: no basis is solved. It is
  /// about as good as the guide's floats are; without a guide it is the bound that the variables'
  /// bounds alone give. Empty where the bounds of the variables, given or implied row by row, do
  /// not reach far enough, as in an unbounded program.
  public static Optional<SafeBound> safeBound(LinearProgram program) {
    return safeBound(program, GlopGuide.orNone());
  }

  static Optional<SafeBound> safeBound(LinearProgram program, Guide guide) {
    ConstraintRows rows = new ConstraintRows(program);
    Optional<SafeBound> bound =
        ResidualAbsorption.of(
            rows,
            rows.ofForms(
                guide
                    .hint(rows)
                    .map(Guide.Hint::multipliers)
                    .orElseGet(() -> new double[rows.constraints()])));
    if (bound.isPresent() && !bound.get().verify(program)) {
      throw new IllegalStateException("bound does not verify: " + bound.get());
    }
    return bound;
  }

  private static Outcome verified(Outcome outcome, LinearProgram program) {
    if (!outcome.verify(program)) {
      throw new IllegalStateException("outcome does not verify: " + outcome);
    }
    return outcome;
  }
}
