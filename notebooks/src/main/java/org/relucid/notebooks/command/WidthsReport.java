package org.relucid.notebooks.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.expressivity.encode.Skips;
import org.relucid.expressivity.search.Width;

/// How many neurons functions need, with one hidden layer and with any depth.
record WidthsReport(List<Row> rows) implements Report {
  /// @param anyDepth what the encoders make of the function
  record Row(String function, String relaxation, Width width, Encoding anyDepth) {
    /// `<= 3 neurons in 2 layers (B24-dp0-cpwl)`.
    String upper() {
      return switch (anyDepth) {
        case Encoding.Found(var by, var network) ->
            "<= "
                + Words.count(network.neurons(), "neuron", "neurons")
                + " in "
                + Words.count(Skips.depth(network), "layer", "layers")
                + " ("
                + by.theorem()
                + ")";
        case Encoding.Impossible impossible -> "none (" + impossible.theorem() + ")";
        case Encoding.NotFound _ -> "not known";
      };
    }
  }

  @Override
  public void text(PrintWriter out) {
    Columns columns = new Columns();
    columns.add("function", "relaxation", "one hidden layer", "any depth");
    for (Row row : rows) {
      columns.add(row.function(), row.relaxation(), row.width().toString(), row.upper());
    }
    columns.print(out);
    String basis =
        rows.stream()
            .flatMap(row -> row.width().basis().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    if (!basis.isEmpty()) {
      out.println("to be believed for lower bounds: " + basis);
    }
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Row row : rows) {
      json.writeStartObject();
      json.writeStringField("function", row.function());
      json.writeStringField("relaxation", row.relaxation());
      json.writeNumberField("atLeast", row.width().least());
      if (row.width().most().isPresent()) {
        json.writeNumberField("atMost", row.width().most().get());
      }
      json.writeStringField("anyDepth", row.upper());
      Json.strings(json, "trust", row.width().basis());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
