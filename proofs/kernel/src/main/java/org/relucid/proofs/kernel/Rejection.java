package org.relucid.proofs.kernel;

/// Ends the check at once; [Kernel#check] turns it into a verdict, and no caller sees it.
final class Rejection extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Reason reason;

  Rejection(Reason reason) {
    super(null, null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
