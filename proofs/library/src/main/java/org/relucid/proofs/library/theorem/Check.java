package org.relucid.proofs.library.theorem;

/// A computation that a step of a proof asks for; exact, and run when the proof is checked.
@FunctionalInterface
public interface Check {
  Finding run();

  /// What it found.
  sealed interface Finding {
    String detail();

    /// It is as the step says.
    record Passed(String detail) implements Finding {}

    /// It is not, or it could not be shown by what always shows it.
    record Failed(String detail) implements Finding {}

    /// Solvers gave up, or disagree: nothing is known for or against it.
    record Undecided(String detail) implements Finding {}

    default boolean passed() {
      return this instanceof Passed;
    }
  }

  static Finding passed(String detail) {
    return new Finding.Passed(detail);
  }

  static Finding failed(String detail) {
    return new Finding.Failed(detail);
  }
}
