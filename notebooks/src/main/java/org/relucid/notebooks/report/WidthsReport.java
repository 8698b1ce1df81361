package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.expressivity.search.Width;
import org.relucid.expressivity.search.size.Between;
import org.relucid.expressivity.search.size.Size;

/// How many neurons functions need, with one hidden layer and with any depth.
public record WidthsReport(List<Row> rows) implements Report {
  private static final String KINKS =
      "the kernel, and the argument that one neuron at each kink is tightest";

  public WidthsReport {
    rows = List.copyOf(rows);
  }

  /// @param oneLayer empty where no width will do
  public record Row(String function, String relaxation, Optional<Width> oneLayer, Size size) {
    String width() {
      return oneLayer.map(Width::toString).orElse("none");
    }

    String depth() {
      return switch (size) {
        case Size.None(String theorem) -> "none (" + theorem + ")";
        case Size.Some(Between layers, Between neurons, _) ->
            "layers "
                + layers
                + "; neurons "
                + neurons
                + (neurons.most().isEmpty() ? ", if there is one" : "");
      };
    }

    /// What has to be believed for lower bounds, and for "none".
    List<String> basis() {
      return switch (size) {
        case Size.None(String theorem) -> List.of(TheoremBasis.of(theorem));
        case Size.Some(_, _, List<String> solvers) ->
            Stream.concat(
                    oneLayer.map(Width::basis).orElse(List.of(KINKS)).stream(), solvers.stream())
                .distinct()
                .toList();
      };
    }
  }

  @Override
  public void text(PrintWriter out) {
    Columns columns = new Columns();
    columns.add("function", "relaxation", "one hidden layer", "any depth");
    for (Row row : rows) {
      columns.add(row.function(), row.relaxation(), row.width(), row.depth());
    }
    columns.print(out);
    List<String> basis = new ArrayList<>();
    rows.stream().flatMap(row -> row.basis().stream()).distinct().sorted().forEach(basis::add);
    if (!basis.isEmpty()) {
      out.println("to be believed for lower bounds: " + String.join("; ", basis));
    }
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Row row : rows) {
      json.writeStartObject();
      json.writeStringField("function", row.function());
      json.writeStringField("relaxation", row.relaxation());
      json.writeStringField("oneHiddenLayer", row.width());
      if (row.oneLayer().isPresent()) {
        Width width = row.oneLayer().get();
        between(json, "", new Between(width.least(), width.most()));
      }
      switch (row.size()) {
        case Size.None(String theorem) -> json.writeStringField("none", theorem);
        case Size.Some(Between layers, Between neurons, _) -> {
          between(json, "layers", layers);
          between(json, "neurons", neurons);
        }
      }
      Json.strings(json, "trust", row.basis());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void between(JsonGenerator json, String what, Between number) throws IOException {
    json.writeNumberField(field(what, "atLeast"), number.least());
    for (int most : number.most().stream().toList()) {
      json.writeNumberField(field(what, "atMost"), most);
    }
  }

  private static String field(String what, String end) {
    return Stream.of(what, end)
        .filter(part -> !part.isEmpty())
        .reduce((first, rest) -> first + Character.toUpperCase(rest.charAt(0)) + rest.substring(1))
        .orElseThrow();
  }
}
