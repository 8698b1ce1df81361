package org.relucid.expressivity.cells;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.cells.CellClaim.Finding;
import org.relucid.expressivity.cells.polynomial.Effort;
import org.relucid.expressivity.cells.polynomial.RationalFunctions;
import org.relucid.expressivity.cells.polynomial.TooMuchWork;
import org.relucid.expressivity.sample.RefutationCertificates;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;

/// Decides precision on all boxes for networks of one input, cell by cell. (THEORY 5.3)
///
/// The boxes `[l, u]` of the domain are divided into cells; on each the relaxation's own code is
/// replayed over the rational functions of `l` and `u`. Where it asks for a sign that the cell does
/// not decide, the cell is divided further. Where bounds and range differ as functions, a box of
/// the cell on which they do is a counterexample, verified on its own by the relaxation over the
/// rationals.
///
/// *Incomplete*: beyond the budget the answer is unknown.
public final class Cells {
  private static final int FURTHEST = 40;

  private final CellClaim claim;
  private final CellBudget budget;
  private final long deadline;
  private final Deque<Signs> open = new ArrayDeque<>();
  private final List<CellStep> steps = new ArrayList<>();
  private int looked;

  private Cells(CellClaim claim, CellBudget budget) {
    this.claim = claim;
    this.budget = budget;
    this.deadline = System.nanoTime() + budget.time().toNanos();
    RationalFunctions functions = new RationalFunctions(new Effort(budget.work()));
    claim.start().reversed().forEach(cell -> open.push(new Signs(cell, functions)));
  }

  public static Answer prove(Question question, CellBudget budget) {
    List<CellClaim> claims;
    try {
      claims = CellClaim.all(question);
    } catch (IllegalArgumentException nothingToSay) {
      return new Answer.Unknown("cells: " + nothingToSay.getMessage());
    }
    List<String> reasons = new ArrayList<>();
    for (CellClaim claim : claims) {
      Answer answer = prove(claim, budget);
      if (!(answer instanceof Answer.Unknown(String reason))) {
        return answer;
      }
      reasons.add(reason);
    }
    return new Answer.Unknown("cells: " + String.join("; ", reasons));
  }

  private static Answer prove(CellClaim claim, CellBudget budget) {
    try {
      return new Cells(claim, budget).run();
    } catch (TooMuchWork e) {
      return new Answer.Unknown(String.valueOf(e.getMessage()));
    }
  }

  private Answer run() {
    if (open.size() > budget.cells()) {
      return new Answer.Unknown(open.size() + " cells to begin with, more than " + budget.cells());
    }
    while (!open.isEmpty()) {
      if (++looked > budget.cells()) {
        return new Answer.Unknown("undecided after " + budget.cells() + " cells");
      }
      if (System.nanoTime() > deadline) {
        return new Answer.Unknown(
            "undecided after " + budget.time().toMillis() + " ms and " + looked + " cells");
      }
      Signs signs = open.pop();
      if (signs.contradict()) {
        steps.add(new CellStep.Empty());
        continue;
      }
      Optional<Answer> answer = look(signs);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    CellCertificate certificate =
        new CellCertificate(claim.question(), claim.by().name(), Optional.empty(), steps);
    return new Answer.Precise(Method.CELLS, () -> CellCertificateWriter.write(certificate));
  }

  private Optional<Answer> look(Signs signs) {
    try {
      switch (claim.on(signs)) {
        case Finding.Exact _ -> steps.add(new CellStep.Done());
        case Finding.Loose loose -> {
          Optional<Answer> answer = refute(signs.cell(), loose);
          if (answer.isPresent()) {
            return answer;
          }
          divide(signs, Division.halving(signs.cell()));
        }
      }
    } catch (Undecided undecided) {
      divide(signs, Division.of(signs.cell(), undecided.polynomial()));
    }
    return Optional.empty();
  }

  private void divide(Signs signs, CellStep step) {
    steps.add(step);
    step.parts(signs.cell()).reversed().forEach(part -> open.push(signs.on(part)));
  }

  /// A box of the cell at which the differences are not all zero, if the cell has a box at all.
  private Optional<Answer> refute(Cell cell, Finding.Loose loose) {
    for (int most = 1; most <= FURTHEST; most *= 2) {
      Optional<Answer> found =
          InteriorPoints.of(cell, most)
              .filter(point -> loose.differences().stream().anyMatch(d -> isNotZero(d, point)))
              .findFirst()
              .map(point -> verified(point.toInterval()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isNotZero(CellField.Element difference, Generator point) {
    return InteriorPoints.sign(difference.function().numerator(), point) != 0;
  }

  /// The relaxation of the question itself, on that box alone.
  private Answer verified(Interval side) {
    Box box = Box.of(side);
    Question question = claim.question();
    Interval bounds =
        Relaxations.named(question.relaxation(), Relaxations.EXACTLY)
            .over(claim.network(), box)
            .outputs()
            .getFirst();
    Interval range = claim.f().range(side);
    if (!bounds.equals(range)) {
      Imprecision found = new Imprecision(box, bounds, range);
      return new Answer.Imprecise(
          Method.CELLS, found, RefutationCertificates.evidence(question, found));
    }
    if (question.relaxation().equals(claim.by().name())) {
      throw new IllegalStateException("cells and relaxation disagree on " + side);
    }
    return new Answer.Unknown(
        claim.by().name()
            + " is not precise on "
            + side
            + ", where "
            + question.relaxation()
            + " is");
  }
}
