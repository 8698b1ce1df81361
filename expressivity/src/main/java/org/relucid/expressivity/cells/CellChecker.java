package org.relucid.expressivity.cells;

import java.util.ArrayDeque;
import java.util.Deque;
import org.relucid.expressivity.cells.CellClaim.Finding;
import org.relucid.expressivity.cells.CellVerdict.Reason;
import org.relucid.expressivity.cells.CellVerdict.Rejected;
import org.relucid.expressivity.cells.polynomial.Effort;
import org.relucid.expressivity.cells.polynomial.RationalFunctions;
import org.relucid.expressivity.cells.polynomial.TooMuchWork;

/// Checks cell certificates by replaying the analysis on the cells that the steps lead to: no
/// search, one replay per cell that is done.
///
/// To be believed, beside this package: the code of the relaxations, since it is what the claim is
/// about, and the exact arithmetic below both. Rings factors polynomials here too; its factors are
/// multiplied again. The kernel knows no relaxations, so this checker is not part of it.
public final class CellChecker {
  /// Products of coefficients: some minutes.
  static final long MOST_WORK = 1L << 33;

  private final CellCertificate certificate;
  private final RationalFunctions functions = new RationalFunctions(new Effort(MOST_WORK));
  private final Deque<Cell> open = new ArrayDeque<>();
  private int step;
  private int done;

  private CellChecker(CellCertificate certificate) {
    this.certificate = certificate;
  }

  public static CellVerdict check(CellCertificate certificate) {
    CellChecker checker = new CellChecker(certificate);
    try {
      return checker.check();
    } catch (TooMuchWork e) {
      return new Rejected(checker.step, Reason.TOO_MUCH_WORK, String.valueOf(e.getMessage()));
    }
  }

  private CellVerdict check() {
    CellClaim claim;
    try {
      claim = CellClaim.of(certificate.question(), certificate.by());
    } catch (IllegalArgumentException e) {
      return rejected(Reason.NOT_FOR_CELLS, String.valueOf(e.getMessage()));
    }
    claim.start().reversed().forEach(open::push);
    for (; step < certificate.steps().size(); step++) {
      if (open.isEmpty()) {
        return rejected(Reason.SURPLUS_STEP, "no cell is left");
      }
      if (take(claim, open.pop(), certificate.steps().get(step)) instanceof Rejected rejected) {
        return rejected;
      }
    }
    return open.isEmpty()
        ? new CellVerdict.Accepted(done)
        : rejected(Reason.MISSING_STEP, "no step for the cell " + open.peek().generators());
  }

  private CellVerdict take(CellClaim claim, Cell cell, CellStep next) {
    switch (next) {
      case CellStep.Done() -> {
        return replay(claim, new Signs(cell, functions));
      }
      case CellStep.Empty() -> {
        return new Signs(cell, functions).contradict()
            ? accepted()
            : rejected(Reason.NOT_EMPTY, "the cell may have boxes");
      }
      case CellStep.Edge _, CellStep.Sign _ -> {
        try {
          next.parts(cell).reversed().forEach(open::push);
          return accepted();
        } catch (IllegalArgumentException e) {
          return rejected(Reason.NO_SUCH_EDGE, String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private CellVerdict replay(CellClaim claim, Signs signs) {
    done++;
    try {
      return switch (claim.on(signs)) {
        case Finding.Exact _ -> accepted();
        case Finding.Loose(var differences) ->
            rejected(Reason.LOOSE, "bounds and range differ by " + differences.getFirst());
      };
    } catch (Undecided e) {
      return rejected(Reason.UNDECIDED, "the sign of " + e.polynomial() + " is open");
    }
  }

  private CellVerdict accepted() {
    return new CellVerdict.Accepted(done);
  }

  private Rejected rejected(Reason reason, String detail) {
    return new Rejected(step, reason, detail);
  }
}
