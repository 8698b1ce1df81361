package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.proofs.library.judge.Numbers;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.lp.ExactRange;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// Several relaxations' bounds side by side; where the exact range is known, with the gap to it.
///
/// @param bits of outward rounding, empty for none
public record BoundsReport(
    NetworkArgument given,
    Box box,
    Optional<Integer> bits,
    List<BoundsRow> rows,
    boolean withNeurons,
    boolean withLooseness)
    implements Report {
  /// A longer fraction is in the JSON; the table shows its decimal.
  private static final int LONGEST_FRACTION = 20;

  @Override
  public void text(PrintWriter out) {
    out.println(given.name() + " on " + box + ", " + precision());
    for (int j = 0; j < given.network().outputs(); j++) {
      out.println();
      output(j, out);
    }
    if (withNeurons) {
      out.println();
      neurons(out);
    }
    if (withLooseness) {
      out.println();
      LoosenessTable.of(rows, given.network().outputs()).print(out);
    }
    for (BoundsRow row : rows) {
      row.tooLarge().ifPresent(reason -> out.println("left out: " + reason));
    }
  }

  private String precision() {
    return bits.map(n -> "bounds and lines rounded outward to " + n + " bits").orElse("exact");
  }

  private void output(int output, PrintWriter out) {
    Optional<ExactRange.Range> exact = exact().map(ranges -> ranges.ranges().get(output));
    Columns table = new Columns();
    table.add("Y_" + output, "lower", "upper", exact.isPresent() ? "gap" : "width");
    for (BoundsRow row : rows) {
      row.analysis()
          .map(analysis -> analysis.outputs().get(output))
          .ifPresent(
              bounds -> {
                Rational last =
                    exact.map(range -> gap(bounds, range.interval())).orElse(bounds.width());
                table.add(row.relaxation(), show(bounds.lower()), show(bounds.upper()), show(last));
              });
    }
    table.print(out);
    exact.ifPresent(
        range -> out.println("  attained at " + range.leastAt() + " and " + range.greatestAt()));
  }

  private Optional<ExactRange.Ranges> exact() {
    return rows.stream()
        .flatMap(row -> row.analysis().stream())
        .filter(ExactRange.Ranges.class::isInstance)
        .map(ExactRange.Ranges.class::cast)
        .findFirst();
  }

  /// By how much bounds exceed the range on the worse side.
  private static Rational gap(Interval bounds, Interval range) {
    return bounds.upper().subtract(range.upper()).max(range.lower().subtract(bounds.lower()));
  }

  /// One row per neuron, one column per relaxation.
  private void neurons(PrintWriter out) {
    List<BoundsRow> present = rows.stream().filter(row -> row.analysis().isPresent()).toList();
    Columns table = new Columns();
    List<String> header = new ArrayList<>(List.of("before relu"));
    present.forEach(row -> header.add(row.relaxation()));
    table.add(header);
    int neurons = present.getFirst().analysis().orElseThrow().neurons().size();
    for (int k = 0; k < neurons; k++) {
      List<String> line = new ArrayList<>(List.of("h" + (k + 1)));
      for (BoundsRow row : present) {
        Interval z = row.analysis().orElseThrow().neurons().get(k);
        line.add("[" + Numbers.decimal(z.lower()) + ", " + Numbers.decimal(z.upper()) + "]");
      }
      table.add(line);
    }
    table.print(out);
  }

  private static String show(Rational number) {
    boolean isShort = number.toString().length() <= LONGEST_FRACTION;
    return isShort ? Numbers.both(number) : Numbers.decimal(number);
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (BoundsRow row : rows) {
      json.writeStartObject();
      json.writeStringField("relaxation", row.relaxation());
      if (bits.isPresent()) {
        json.writeNumberField("bits", bits.get());
      } else {
        json.writeStringField("bits", "exact");
      }
      json.writeArrayFieldStart("box");
      for (Interval side : box.sides()) {
        json.writeStartArray();
        json.writeString(side.lower().toString());
        json.writeString(side.upper().toString());
        json.writeEndArray();
      }
      json.writeEndArray();
      if (row.tooLarge().isPresent()) {
        json.writeStringField("leftOut", row.tooLarge().get());
      }
      json.writeArrayFieldStart("bounds");
      if (row.analysis().isPresent()) {
        bounds(json, row.analysis().get());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void bounds(JsonGenerator json, Analysis analysis) throws IOException {
    Optional<ExactRange.Ranges> exact = exact();
    for (int j = 0; j < analysis.outputs().size(); j++) {
      Interval y = analysis.outputs().get(j);
      json.writeStartObject();
      json.writeNumberField("output", j);
      Json.exact(json, "lower", y.lower());
      Json.exact(json, "upper", y.upper());
      if (exact.isPresent()) {
        Json.exact(json, "gap", gap(y, exact.get().outputs().get(j)));
      }
      if (analysis instanceof ExactRange.Ranges ranges) {
        Json.exact(json, "lowerAt", ranges.ranges().get(j).leastAt());
        Json.exact(json, "upperAt", ranges.ranges().get(j).greatestAt());
      }
      json.writeEndObject();
    }
  }
}
