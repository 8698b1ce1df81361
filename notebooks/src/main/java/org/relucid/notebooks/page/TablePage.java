package org.relucid.notebooks.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.table.Cell;
import org.relucid.proofs.library.table.Row;
import org.relucid.proofs.library.table.Status;
import org.relucid.proofs.library.table.Table;

/// The table as one page without scripts: each cell opens its evidence.
public final class TablePage {
  private final Table table;
  private final Html html = new Html();
  private final Figures figures = new Figures(html);

  private TablePage(Table table) {
    this.table = table;
  }

  /// The page, complete.
  public static String of(Table table) {
    return new TablePage(table).page();
  }

  private String page() {
    html.markup("<!DOCTYPE html>\n");
    html.element(
        "html lang='en'",
        () -> {
          html.element(
              "head",
              () -> {
                html.markup("<meta charset='utf-8'/>\n");
                html.markup("<meta name='viewport' content='width=device-width'/>\n");
                html.element("title", "Which relaxation expresses which functions");
                html.element("style", () -> html.markup(style()));
              });
          html.element("body", this::body);
        });
    return html.toString();
  }

  private void body() {
    html.element("h1", "Which relaxation expresses which functions");
    html.element(
        "p",
        "A relaxation expresses a class of continuous piecewise linear (CPWL) functions if each of"
            + " them is computed by some ReLU network whose bounds under the relaxation are exact on"
            + " all boxes. This is Table 1 of Baader, Müller, Mao and Vechev (ICLR 2024), computed"
            + " anew, and rows beyond it. M is monotone, C convex. A small mark after ours is the"
            + " paper's entry where it differs: ? is a question that the paper leaves open. Networks"
            + " may have skips; without them deeppoly-1 is settled on compact intervals only.");
    html.element(
        "p",
        "Open a cell to see the theorem, what has to be believed, and what the machine did: "
            + table.functions()
            + " functions of one variable were tried (seed "
            + table.settings().seed()
            + ", random ones with at most "
            + table.settings().mostPieces()
            + " pieces). A cell says ✓ or ✗ only if a theorem says so and nothing that was tried is"
            + " against it.");
    html.element("div class='grid head'", this::header);
    table.rows().forEach(this::row);
    html.element("h2", "Networks and certificates");
    html.element(
        "p",
        "Each certificate is complete: save it to a file, and 'relucid check FILE --proof' checks it"
            + " and prints the proof.");
    table.rows().forEach(row -> Exhibits.write(html, row));
  }

  private void header() {
    html.element("b", "X").element("b", "relaxation");
    for (FunctionClass functions : FunctionClass.values()) {
      html.element("b", functions.symbol());
    }
  }

  private void row(Row row) {
    html.element(
        "div class='grid'",
        () -> {
          html.element("span", row.space().toString());
          html.element("span", row.name());
          int column = 3;
          for (Map.Entry<FunctionClass, Cell> entry : row.cells().entrySet()) {
            cell(row, entry.getKey(), entry.getValue(), column++);
          }
        });
  }

  /// A closed cell stays in its column; an open one becomes a panel below its row.
  private void cell(Row row, FunctionClass functions, Cell cell, int column) {
    html.element("span class='ghost c" + column + "'", cell.status().mark());
    html.element(
        "details class='c" + column + " " + cell.status() + "'",
        () -> {
          html.element(
              "summary",
              () -> {
                html.element(
                    "span class='where'",
                    row.space() + ", " + row.name() + ", " + functions + ": ");
                html.element("span class='mark'", cell.status().mark());
                if (cell.paper() != Status.NONE && cell.paper() != cell.status()) {
                  html.element("small title='the paper'", cell.paper().mark());
                }
              });
          new CellPanel(html, figures, row, cell).write();
        });
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(TablePage.class.getResourceAsStream("table.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
