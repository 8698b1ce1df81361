package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.relucid.proofs.library.theorem.LibraryTheorem;

/// The list of theorems, one line each.
public record TheoremsReport(List<LibraryTheorem> theorems) implements Report {
  @Override
  public void text(PrintWriter out) {
    Columns columns = new Columns();
    columns.add("theorem", "status", "for", "title", "rests on");
    for (LibraryTheorem theorem : theorems) {
      columns.add(
          theorem.id(),
          theorem.status().toString(),
          theorem.scope().toString(),
          theorem.title(),
          String.join("; ", theorem.ledger().trust()));
    }
    columns.print(out);
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("theorems");
    for (LibraryTheorem theorem : theorems) {
      json.writeStartObject();
      TheoremJson.write(json, theorem);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
