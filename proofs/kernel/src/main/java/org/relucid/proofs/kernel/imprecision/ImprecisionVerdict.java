package org.relucid.proofs.kernel.imprecision;

/// The answer of [ImprecisionKernel].
public sealed interface ImprecisionVerdict {
  record Accepted(Imprecise theorem) implements ImprecisionVerdict {}

  /// Something is wrong; nothing is known.
  record Rejected(Fault fault) implements ImprecisionVerdict {
    private static final int LONGEST = 2_000;

    /// One line, cut where it is very long.
    public String describe() {
      String line = fault.toString();
      return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
  }
}
