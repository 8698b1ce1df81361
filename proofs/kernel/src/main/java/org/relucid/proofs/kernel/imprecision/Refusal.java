package org.relucid.proofs.kernel.imprecision;

/// Ends the check at once; [ImprecisionKernel#check] turns it into a verdict, and no caller sees
/// it.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Fault fault;

  Refusal(Fault fault) {
    super(null, null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
