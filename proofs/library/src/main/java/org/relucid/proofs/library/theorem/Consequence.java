package org.relucid.proofs.library.theorem;

import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.theory.function.Expression;

/// What a theorem says about which functions a relaxation expresses, in a form that the table can
/// reason with.
///
/// D *expresses* a class iff each of its functions is encoded by a network whose D-analysis is
/// precise. (B24)
public sealed interface Consequence {
  /// The relaxation expresses every function of the class.
  record Expresses(Space space, String relaxation, FunctionClass functions)
      implements Consequence {}

  /// The relaxation does not express this one function; so no class that contains it.
  record DoesNotExpress(Space space, String relaxation, Expression function)
      implements Consequence {
    /// Whether the function is in the class; computed.
    public boolean refutes(FunctionClass functions) {
      return space == Space.LINE
          ? functions.contains(function.toPiecewiseLinear())
          : functions.contains(function);
    }
  }

  /// The bounds of the first relaxation are always inside those of the second. So what the looser
  /// expresses, the tighter expresses.
  record IsInside(String tighter, String looser) implements Consequence {}

  /// If `h1` and `h2` are precise, so is `h2` after `h1` for scalar `h1`.
  record Composes(String relaxation) implements Consequence {}
}
