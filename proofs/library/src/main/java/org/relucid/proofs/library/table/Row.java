package org.relucid.proofs.library.table;

import java.util.Map;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.Space;

/// A row of the table: a relaxation, and its cells in the order of the classes.
public record Row(Kind kind, Space space, String relaxation, Map<FunctionClass, Cell> cells) {
  /// Of what functions a row speaks.
  public enum Kind {
    /// The functions of the class.
    FUNCTIONS,
    /// Compositions of two functions of the class.
    COMPOSITIONS
  }

  /// Such as `deeppoly-0`, or `deeppoly-0, composed`.
  public String name() {
    return switch (kind) {
      case FUNCTIONS -> relaxation;
      case COMPOSITIONS -> relaxation + ", composed";
    };
  }

  /// Whether the paper has this row.
  public boolean isInPaper() {
    return cells.values().stream().anyMatch(cell -> cell.paper() != Status.NONE);
  }
}
