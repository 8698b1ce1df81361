package org.relucid.notebooks.page;

import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.table.Cell;
import org.relucid.proofs.library.table.EvidenceFiles;
import org.relucid.proofs.library.table.Row;
import org.relucid.proofs.library.theorem.Trial;
import org.relucid.theory.format.NetworkText;

/// Every function that was tried for a row: its graph, its network, its certificate.
final class Exhibits {
  private Exhibits() {}

  /// Where the exhibit is on the page.
  static String anchor(Row row, Trial trial) {
    return EvidenceFiles.name(row, trial);
  }

  /// Those of all cells, each once.
  static void write(Html html, Row row) {
    var trials =
        java.util.Arrays.stream(FunctionClass.values())
            .flatMap(
                functions -> java.util.Optional.ofNullable(row.cells().get(functions)).stream())
            .map(Cell::evidence)
            .flatMap(evidence -> evidence.trials().stream())
            .distinct()
            .toList();
    if (!trials.isEmpty()) {
      html.element(
          "details",
          () -> {
            html.element(
                "summary", row.space() + ", " + row.name() + ": " + trials.size() + " functions");
            trials.forEach(trial -> exhibit(html, row, trial));
          });
    }
  }

  private static void exhibit(Html html, Row row, Trial trial) {
    html.element(
        "section id='" + anchor(row, trial) + "'",
        () -> {
          html.markup(Sparkline.of(trial.function().f()));
          html.element("h3", trial.function().name());
          html.element("p", "f is " + trial.function().f());
          String by = trial.theorem().map(id -> "encoded by " + id).orElse("a composition");
          String cells = trial.isCrossChecked() ? "; the cells prove it too" : "";
          String fault = trial.fault().map(text -> "; FAULT: " + text).orElse("");
          html.element("p", by + cells + fault);
          trial
              .certificate()
              .ifPresentOrElse(
                  text -> certificate(html, text),
                  () -> trial.network().ifPresent(h -> html.element("pre", NetworkText.write(h))));
        });
  }

  static void certificate(Html html, String text) {
    html.element(
        "details class='certificate'",
        () -> html.element("summary", "network and certificate").element("pre", text));
  }
}
