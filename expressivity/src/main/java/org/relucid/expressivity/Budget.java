package org.relucid.expressivity;

import org.relucid.expressivity.sample.Patience;

/// How much work a decision may take; counted, so that it ends at the same place everywhere.
///
/// @param sampling of the long look for a box that refutes
public record Budget(Patience sampling) {
  public static final Budget USUAL = new Budget(Patience.USUAL);
}
