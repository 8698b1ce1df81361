package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relucid.expressivity.Imprecision;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.table.Cell;
import org.relucid.proofs.library.table.Evidence;
import org.relucid.proofs.library.table.Row;
import org.relucid.proofs.library.table.Table;
import org.relucid.proofs.library.theorem.CoqReference;
import org.relucid.theory.geometry.Interval;

/// The table for programs.
public final class TableJson {
  private TableJson() {}

  static void write(JsonGenerator json, Table table) throws IOException {
    json.writeStartObject();
    json.writeNumberField("functions", table.functions());
    json.writeNumberField("seed", table.settings().seed());
    json.writeNumberField("pieces", table.settings().mostPieces());
    json.writeArrayFieldStart("rows");
    for (Row row : table.rows()) {
      row(json, row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void row(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("domain", row.space().toString());
    json.writeStringField("relaxation", row.relaxation());
    json.writeStringField("of", row.kind().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("inPaper", row.isInPaper());
    json.writeObjectFieldStart("cells");
    for (Map.Entry<FunctionClass, Cell> entry : row.cells().entrySet()) {
      json.writeObjectFieldStart(entry.getKey().symbol());
      cell(json, entry.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void cell(JsonGenerator json, Cell cell) throws IOException {
    Evidence evidence = cell.evidence();
    json.writeStringField("paper", cell.paper().toString());
    json.writeStringField("status", cell.status().toString());
    json.writeStringField("theorem", cell.theorem());
    json.writeStringField("scope", cell.scope());
    Json.strings(json, "trust", cell.trust());
    Json.strings(json, "coq", cell.coq().stream().map(CoqReference::toString).toList());
    Json.strings(json, "writtenArguments", cell.writtenArguments());
    json.writeNumberField("encoded", evidence.encoded());
    json.writeNumberField("checked", evidence.checked());
    json.writeNumberField("crossChecked", evidence.crossChecked());
    Json.strings(json, "undecided", evidence.undecided());
    Json.strings(json, "faults", evidence.faults());
    Optional<Evidence.Refutation> counterexample = evidence.counterexample();
    if (counterexample.isPresent()) {
      json.writeObjectFieldStart("counterexample");
      json.writeStringField("network", counterexample.get().text());
      imprecision(json, counterexample.get().found());
      json.writeEndObject();
    }
  }

  private static void imprecision(JsonGenerator json, Imprecision found) throws IOException {
    json.writeArrayFieldStart("box");
    for (Interval side : found.box().sides()) {
      interval(json, side);
    }
    json.writeEndArray();
    json.writeFieldName("bounds");
    interval(json, found.bounds());
    json.writeFieldName("range");
    interval(json, found.range());
    Json.exact(json, "gap", found.gap());
  }

  private static void interval(JsonGenerator json, Interval interval) throws IOException {
    json.writeStartArray();
    json.writeString(interval.lower().toString());
    json.writeString(interval.upper().toString());
    json.writeEndArray();
  }
}
