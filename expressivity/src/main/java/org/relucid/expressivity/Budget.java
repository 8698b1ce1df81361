package org.relucid.expressivity;

import org.relucid.expressivity.cells.CellBudget;
import org.relucid.expressivity.sample.Patience;

/// How much work a decision may take.
///
/// @param sampling of the long look for a box that refutes
/// @param cells of the proof cell by cell
public record Budget(Patience sampling, CellBudget cells) {
  public static final Budget USUAL = new Budget(Patience.USUAL, CellBudget.DEFAULT);
}
