package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.relucid.notebooks.store.Answered;
import org.relucid.notebooks.store.Run;

/// Runs, each with its number, when it was, how it ended, what was asked, and a line of the answer.
public record HistoryReport(List<Run> runs) implements Report {
  @Override
  public void text(PrintWriter out) {
    if (runs.isEmpty()) {
      out.println("no such runs");
    }
    for (Run run : runs) {
      out.println(RunReport.headline(run));
      out.println("      " + run.asked().command());
      run.answered().map(Answered::firstLine).ifPresent(line -> out.println("      " + line));
    }
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("runs");
    for (Run run : runs) {
      json.writeStartObject();
      RunReport.fields(json, run);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
