package org.relucid.proofs.library.judge;

import org.relucid.theory.number.Rational;

/// How far the outputs that a witness file states are off: the output where stated and exact value
/// differ most, among those that are stated at all. The verdict does not depend on it.
public record StatedOutputs(int output, Rational stated, Rational exact) {
  /// `|stated - exact|`.
  public Rational error() {
    return stated.subtract(exact).abs();
  }
}
