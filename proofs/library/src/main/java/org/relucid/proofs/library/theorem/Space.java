package org.relucid.proofs.library.theorem;

/// Where the functions of a row of the table live.
public enum Space {
  /// `X = R`, one variable. For DeepPoly-1 that means networks with skips.
  LINE("R"),
  /// `X = R^d` for every `d ≥ 2`.
  SEVERAL_VARIABLES("R^d");

  private final String symbol;

  Space(String symbol) {
    this.symbol = symbol;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
