package org.relucid.proofs.library.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.relucid.proofs.library.theorem.LibraryTheorem;

/// What stands behind a cell, in words.
public final class CellWording {
  private static final int MOST_FAULTS = 5;

  private CellWording() {}

  /// The status, the theorems, and what to believe.
  public static String reason(Cell cell) {
    String theorems =
        cell.deduction().theorems().stream()
            .map(LibraryTheorem::id)
            .collect(Collectors.joining(" with "));
    return switch (cell.status()) {
      case YES -> "yes, for " + cell.scope() + ", by " + theorems + trust(cell);
      case NO -> "no, by " + theorems + trust(cell);
      case CITED -> "as the paper says, by " + theorems + trust(cell);
      case OPEN, NONE ->
          "open; "
              + (theorems.isEmpty() ? "no theorem decides it" : theorems + " says otherwise, but");
    };
  }

  private static String trust(Cell cell) {
    return "; rests on " + String.join(", ", cell.trust());
  }

  /// What the machine did, a line for each kind.
  public static List<String> evidence(Cell cell) {
    Evidence evidence = cell.evidence();
    List<String> lines = new ArrayList<>();
    if (!evidence.trials().isEmpty()) {
      lines.add(trials(evidence));
    }
    if (!evidence.instances().isEmpty()) {
      lines.add(
          "as spelled, precise on all boxes by certificates: "
              + evidence.instances().stream()
                  .map(Evidence.Instance::name)
                  .collect(Collectors.joining(", ")));
    }
    if (!evidence.undecided().isEmpty()) {
      lines.add(
          "as spelled, proved by no certificate yet: " + String.join(", ", evidence.undecided()));
    }
    evidence.refutations().forEach(refutation -> lines.add(refutation(refutation)));
    evidence.faults().stream().limit(MOST_FAULTS).forEach(fault -> lines.add("FAULT: " + fault));
    if (evidence.faults().size() > MOST_FAULTS) {
      lines.add("… and " + (evidence.faults().size() - MOST_FAULTS) + " faults more");
    }
    return lines;
  }

  private static String trials(Evidence evidence) {
    long tried = evidence.trials().size();
    boolean all = evidence.encoded() == tried && evidence.checked() == tried;
    String counts =
        all
            ? " functions encoded, each precise on all boxes by a certificate"
            : " functions, "
                + evidence.encoded()
                + " encoded, "
                + evidence.checked()
                + " precise on all boxes by a certificate";
    return tried + counts + (evidence.crossChecked() == 0 ? "" : cells(evidence));
  }

  private static String cells(Evidence evidence) {
    return "; " + evidence.crossChecked() + " by cells too";
  }

  private static String refutation(Evidence.Refutation refutation) {
    var found = refutation.found();
    return "for example "
        + refutation.text()
        + ", as spelled, on "
        + found.box()
        + ": bounds "
        + found.bounds()
        + ", exact "
        + found.range()
        + ", gap "
        + found.gap()
        + (refutation.certificate().isPresent() ? ", by a certificate" : "");
  }
}
