package org.relucid.proofs.kernel;

/// A claim that the kernel has checked. Only [Kernel] makes theorems.
public final class Theorem {
  private final Setting setting;
  private final Claim claim;

  Theorem(Setting setting, Claim claim) {
    this.setting = setting;
    this.claim = claim;
  }

  public Setting setting() {
    return setting;
  }

  public Claim claim() {
    return claim;
  }
}
