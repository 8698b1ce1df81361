package org.relucid.notebooks.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.relucid.notebooks.picture.Pictures;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.table.Cell;
import org.relucid.proofs.library.table.CellWording;
import org.relucid.proofs.library.table.Evidence;
import org.relucid.proofs.library.table.Row;
import org.relucid.proofs.library.theorem.CoqReference;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.proofs.library.theorem.Trial;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;

/// What a cell shows when it is opened.
record CellPanel(Html html, Figures figures, Row row, Cell cell) {
  private static final int MOST_NEURONS_DRAWN = 8;

  void write() {
    html.element(
        "div class='panel'",
        () -> {
          html.element("p", CellWording.reason(cell) + ".");
          CellWording.evidence(cell).forEach(line -> html.element("p", line + "."));
          cell.deduction().theorems().forEach(this::theorem);
          arguments();
          cell.evidence().refutations().forEach(this::refutation);
          example().ifPresent(this::example);
          functions();
        });
  }

  private void theorem(LibraryTheorem theorem) {
    html.element(
        "p",
        () -> {
          html.element("b", theorem.id()).text(": " + theorem.title() + " ");
          html.element("small", "(" + theorem.source() + "; relucid prove " + theorem.id() + ")");
        });
    html.element("pre", String.join("\n", theorem.statement()));
    theorem.ledger().coq().forEach(this::coq);
  }

  private void coq(CoqReference reference) {
    reference
        .statement()
        .ifPresentOrElse(
            statement ->
                html.element(
                    "details class='certificate'",
                    () -> html.element("summary", "Coq: " + reference).element("pre", statement)),
            () -> html.element("p", "Coq: " + reference));
  }

  private void arguments() {
    List<String> arguments = cell.writtenArguments();
    if (!arguments.isEmpty()) {
      html.element("p", "Written arguments that nothing else covers:");
      html.element("ul", () -> arguments.forEach(text -> html.element("li", text)));
    }
  }

  private void refutation(Evidence.Refutation refutation) {
    ScalarNetwork network = refutation.network();
    html.element(
        "div class='figures'",
        () -> {
          Box box = refutation.found().box();
          figures.write("a network for " + refutation.text(), Pictures.network(network));
          if (network.inputs() == 1) {
            relaxation(network, box.side(0));
          } else if (network.inputs() == 2) {
            figures.write("its linear regions on " + box, Pictures.regions(network, box));
          }
        });
    refutation.certificate().ifPresent(text -> Exhibits.certificate(html, text));
  }

  /// Of the functions that are in the fewest classes and whose network can be drawn, the one with
  /// most pieces: one that shows what is special about the class.
  private Optional<Trial> example() {
    return cell.evidence().trials().stream()
        .filter(Trial::isProved)
        .filter(trial -> trial.network().orElseThrow().neurons() <= MOST_NEURONS_DRAWN)
        .max(
            Comparator.<Trial>comparingInt(trial -> -FunctionClass.of(trial.function().f()).size())
                .thenComparing(trial -> trial.function().pieces()));
  }

  private void example(Trial trial) {
    Interval window = Sparkline.window(trial.function().f());
    ScalarNetwork network = trial.network().orElseThrow();
    html.element("p", "For example: " + trial.function().name() + ", " + trial.function().f());
    html.element(
        "div class='figures'",
        () -> {
          figures.write("f", Pictures.function(trial.function().f(), window));
          figures.write("the network", Pictures.network(network));
          relaxation(network, window);
          Sparkline.aroundOneKink(trial.function().f()).ifPresent(box -> relaxation(network, box));
        });
  }

  private void relaxation(ScalarNetwork network, Interval box) {
    var relaxation = Relaxations.named(row.relaxation(), Relaxations.EXACTLY);
    figures.write(
        row.relaxation() + " on " + box, Pictures.relaxation(network, box, List.of(relaxation)));
  }

  private void functions() {
    if (!cell.evidence().trials().isEmpty()) {
      html.element("div class='functions'", () -> cell.evidence().trials().forEach(this::function));
    }
    for (Evidence.Instance instance : cell.evidence().instances()) {
      html.element("p", () -> html.element("b", instance.name()));
      html.element("pre", NetworkText.write(instance.network()));
      Exhibits.certificate(html, instance.certificate());
    }
  }

  private void function(Trial trial) {
    html.element(
        "a href='#" + Exhibits.anchor(row, trial) + "'",
        () ->
            html.markup(Sparkline.of(trial.function().f()))
                .element("span", trial.function().name() + (trial.isProved() ? "" : " (FAULT)")));
  }
}
