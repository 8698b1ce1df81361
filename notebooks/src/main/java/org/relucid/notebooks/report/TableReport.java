package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relucid.notebooks.argument.Words;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.table.Cell;
import org.relucid.proofs.library.table.CellWording;
import org.relucid.proofs.library.table.Row;
import org.relucid.proofs.library.table.Status;
import org.relucid.proofs.library.table.Table;

/// The table: the grid, then for each row what stands behind its cells.
///
/// @param written what was written besides, in words
public record TableReport(Table table, List<String> written) implements Report {
  private static final int WIDTH = 100;

  @Override
  public void text(PrintWriter out) {
    out.println(
        "Which relaxation expresses which CPWL functions: is there always a network that is exact"
            + " on all boxes?");
    out.println();
    grid(out);
    out.println();
    out.println(
        "  M monotone, C convex; ✓ yes, ✗ no, ? open; in brackets what B24, Table 1 says, where it"
            + " says another thing.");
    out.println(
        "  Tried on "
            + table.functions()
            + " functions of one variable (random ones: seed "
            + table.settings().seed()
            + ", at most "
            + Words.count(table.settings().mostPieces(), "piece", "pieces")
            + ").");
    out.println(
        "  Networks may have skips; without them deeppoly-1 is settled on compact intervals only"
            + " (B24-dp1-no-skips).");
    for (Row row : table.rows()) {
      out.println();
      out.println(title(row));
      behind(out, row);
    }
    arguments(out);
    if (!written.isEmpty()) {
      out.println();
      written.forEach(out::println);
    }
  }

  private void arguments(PrintWriter out) {
    out.println();
    out.println("Written arguments that cells rest on and neither Coq nor a computation covers:");
    table.rows().stream()
        .flatMap(row -> row.cells().values().stream())
        .flatMap(cell -> cell.writtenArguments().stream())
        .distinct()
        .forEach(text -> Wrapped.print(out, "  ", text, WIDTH));
  }

  private void grid(PrintWriter out) {
    Columns columns = new Columns();
    List<String> header = new ArrayList<>(List.of("X", "relaxation"));
    for (FunctionClass functions : FunctionClass.values()) {
      header.add(functions.symbol());
    }
    columns.add(header);
    for (Row row : table.rows()) {
      List<String> words = new ArrayList<>(List.of(row.space().toString(), row.name()));
      row.cells().values().forEach(cell -> words.add(entry(cell)));
      columns.add(words);
    }
    columns.print(out);
  }

  private static String entry(Cell cell) {
    boolean differs = cell.paper() != Status.NONE && cell.paper() != cell.status();
    return cell.status().mark() + (differs ? " [" + cell.paper().mark() + "]" : "");
  }

  private static String title(Row row) {
    return row.space() + ", " + row.name() + (row.isInPaper() ? "" : "  (not in the paper)");
  }

  /// Cells with the same theorem and trust stand together.
  private static void behind(PrintWriter out, Row row) {
    Map<String, List<FunctionClass>> byReason = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (functions, cell) ->
                byReason
                    .computeIfAbsent(CellWording.reason(cell), key -> new ArrayList<>())
                    .add(functions));
    byReason.forEach(
        (reason, classes) -> {
          String names =
              classes.stream().map(FunctionClass::symbol).collect(Collectors.joining(", "));
          Wrapped.print(out, "  ", names + ": " + reason, WIDTH);
          Map<List<String>, List<FunctionClass>> byEvidence = new LinkedHashMap<>();
          for (FunctionClass functions : classes) {
            Cell cell = Optional.ofNullable(row.cells().get(functions)).orElseThrow();
            byEvidence
                .computeIfAbsent(CellWording.evidence(cell), key -> new ArrayList<>())
                .add(functions);
          }
          byEvidence.forEach(
              (lines, same) -> {
                String start = "    " + (byEvidence.size() > 1 ? same.getFirst() + ": " : "");
                lines.forEach(line -> Wrapped.print(out, start, line, WIDTH));
              });
        });
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    TableJson.write(json, table);
  }
}
