package org.relucid.proofs.library.theorem;

/// What a computation has to be believed for.
public enum Trust {
  /// The checker of certificates, `relucid check`.
  KERNEL("kernel (proofs/kernel/TRUSTED.md)"),
  /// Exact numbers, functions, networks and their equality.
  THEORY("exact arithmetic and functions (module theory)"),
  /// The code that computes the bounds of the relaxations on one box, and the exact range.
  RELAXATIONS("the relaxations' code (module relaxations)"),
  /// The code that replays relaxations over rational functions, with the library Rings.
  CELLS("replay on cells (relaxations' code and Rings)"),
  /// The code that finds kinks of functions of several variables and decides the condition there.
  KINKS("the finding of kinks (module expressivity)"),
  /// The code of this very check, beside the exact arithmetic.
  LIBRARY("the check itself (module proofs/library)");

  private final String words;

  Trust(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
