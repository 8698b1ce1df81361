package org.relucid.proofs.library.theorem;

import org.relucid.expressivity.Imprecision;

/// Findings in words.
final class Wording {
  private Wording() {}

  static String of(String network, String relaxation, Imprecision found) {
    return network
        + " on "
        + found.box()
        + ": "
        + relaxation
        + " "
        + found.bounds()
        + ", exact "
        + found.range()
        + ", gap "
        + found.gap();
  }
}
