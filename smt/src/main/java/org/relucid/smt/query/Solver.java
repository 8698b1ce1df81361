package org.relucid.smt.query;

import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;

/// Something that answers scripts.
public interface Solver {
  /// With its version, such as `Z3 4.14.1`.
  String name();

  boolean takes(Logic logic);

  /// Never later than the limit by much, and sooner when the asking thread is interrupted (the
  /// reply is then unknown, and the thread stays interrupted).
  ///
  /// @throws IllegalArgumentException for a parameter in the limits that the solver does not know
  Opinion ask(Script script, Limits limits);
}
