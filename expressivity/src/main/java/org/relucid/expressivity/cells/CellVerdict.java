package org.relucid.expressivity.cells;

/// What [CellChecker] says of a certificate.
public sealed interface CellVerdict {
  /// The network is precise on all boxes of the domain.
  ///
  /// @param cells on which the analysis was replayed
  record Accepted(int cells) implements CellVerdict {}

  /// Nothing is proved.
  ///
  /// @param step at which something is wrong, counted from 0
  record Rejected(int step, Reason reason, String detail) implements CellVerdict {
    @Override
    public String toString() {
      return "step " + (step + 1L) + ": " + detail;
    }
  }

  /// Why a certificate is rejected.
  enum Reason {
    /// More inputs than one, or a relaxation or function that cells are not for.
    NOT_FOR_CELLS,
    /// The steps end before the cells do.
    MISSING_STEP,
    /// The cells end before the steps do.
    SURPLUS_STEP,
    /// A cell is to be divided where it has no edge.
    NO_SUCH_EDGE,
    /// A cell said to be empty may have boxes.
    NOT_EMPTY,
    /// A cell on which the analysis needs a sign that it does not decide.
    UNDECIDED,
    /// A cell on which bounds and range differ.
    LOOSE,
    /// More is asked for than the checker does.
    TOO_MUCH_WORK
  }
}
