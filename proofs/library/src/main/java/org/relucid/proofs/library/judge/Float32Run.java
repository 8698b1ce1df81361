package org.relucid.proofs.library.judge;

import java.util.Optional;
import org.relucid.theory.number.Rational;

/// What a float32 execution of the network would have said: operators in the graph's order, sums
/// from left to right in input order, every operation rounded to nearest. The inputs are the stated
/// ones rounded to float32; the assertions are evaluated exactly at the stated inputs and the
/// float32 outputs, so that only the network's own rounding shows.
///
/// `slack` is that of the whole property, and is absent where the property asserts nothing or the
/// run overflowed to infinity or NaN (then `holds` is false).
public record Float32Run(boolean holds, Optional<Rational> slack, String remark) {
  /// The word that JSON uses: `valid` or `invalid`.
  public String word() {
    return holds ? "valid" : "invalid";
  }
}
