package org.relucid.proofs.kernel.precision;

/// A step is refused; [PrecisionKernel#check] turns it into a verdict.
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Fault fault;

  Refusal(Fault fault) {
    super(null, null, false, false);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
