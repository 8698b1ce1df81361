package org.relucid.expressivity.cells;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.cells.CellClaim.Finding;
import org.relucid.expressivity.cells.polynomial.Effort;
import org.relucid.expressivity.cells.polynomial.RationalFunctions;
import org.relucid.expressivity.cells.polynomial.TooMuchWork;
import org.relucid.relaxations.Bounds;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.network.ScalarNetwork;

/// Prints a proof cell by cell as a list of cases that a person can read: where the ends of the box
/// are, and what the bounds are there.
///
///     (7)  [l, u]  for (l, u) between (0, 0) and (1, 1) without end
///
/// No answer depends on this class.
public final class CellPrinter {
  private final CellCertificate certificate;
  private final Appendable out;
  private int number;

  private CellPrinter(CellCertificate certificate, Appendable out) {
    this.certificate = certificate;
    this.out = out;
  }

  /// The claim in one line.
  public static String claim(CellCertificate certificate) {
    Question question = certificate.question();
    return "y%d is precise for %s on all boxes in %s"
        .formatted(question.output() + 1, question.relaxation(), question.domain());
  }

  /// All cases.
  public static void print(CellCertificate certificate, Appendable out) throws IOException {
    new CellPrinter(certificate, out).print();
  }

  private void print() throws IOException {
    Question question = certificate.question();
    line("For all boxes [l, u] in " + question.domain() + ", let");
    ScalarNetwork network = question.network();
    for (String definition : NetworkText.write(network).lines().skip(2).toList()) {
      line("  " + definition);
    }
    line("Proof. By " + certificate.by() + ", replayed with l and u as symbols, the bounds are");
    try {
      cases(CellClaim.of(question, certificate.by()));
    } catch (IllegalArgumentException | Undecided | TooMuchWork e) {
      // named below
    }
    switch (CellChecker.check(certificate)) {
      case CellVerdict.Accepted _ -> {
        line("which is the range in each case. Therefore");
        line("  " + claim(certificate));
      }
      case CellVerdict.Rejected rejected -> line("This is no proof. " + rejected);
    }
  }

  private void cases(CellClaim claim) throws IOException {
    RationalFunctions functions = new RationalFunctions(new Effort(CellChecker.MOST_WORK));
    Deque<Cell> open = new ArrayDeque<>();
    claim.start().reversed().forEach(open::push);
    for (CellStep step : certificate.steps()) {
      Cell cell = open.pop();
      step.parts(cell).reversed().forEach(open::push);
      if (step instanceof CellStep.Done
          && claim.on(new Signs(cell, functions)) instanceof Finding.Exact(var range)) {
        line("(" + ++number + ")  " + shown(range) + "  for (l, u) " + where(cell));
      }
    }
  }

  private static String shown(Bounds<CellField.Element> range) {
    return "[" + range.lower() + ", " + range.upper() + "]";
  }

  private static String where(Cell cell) {
    String corners =
        cell.generators().stream().map(CellPrinter::shown).collect(Collectors.joining(" and "));
    String place = cell.generators().size() == 1 ? "= " + corners : "between " + corners;
    return place
        + cell.assumptions().stream()
            .map(a -> ", " + a.polynomial() + " " + relation(a.sign()) + " 0")
            .collect(Collectors.joining());
  }

  private static String relation(int sign) {
    return sign > 0 ? ">" : sign < 0 ? "<" : "=";
  }

  private static String shown(Generator generator) {
    return generator.isBox()
        ? "(" + generator.toInterval().lower() + ", " + generator.toInterval().upper() + ")"
        : "(" + generator.l() + ", " + generator.u() + ") without end";
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
