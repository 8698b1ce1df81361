package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relucid.expressivity.search.output.Fitting;
import org.relucid.expressivity.search.output.Weighing;
import org.relucid.theory.network.ScalarNetwork;

/// A search over hidden layers with whole weights, one by one, and all real output weights.
///
/// @param layers how many hidden layers there are
public record WeighedReport(Asked asked, int bound, BigInteger layers, Weighing weighing)
    implements SearchReport {
  @Override
  public Exit exit() {
    if (weighing.example().isPresent()) {
      return Exit.DONE;
    }
    return weighing.unknown() > 0 ? Exit.UNDECIDED : Exit.REFUTED;
  }

  @Override
  public Optional<ScalarNetwork> network() {
    return weighing.example().map(Fitting.Found::network);
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        answer()
            + ": hidden layers "
            + asked.question().architecture()
            + " with whole weights up to "
            + bound
            + " and any output that are "
            + asked.goal()
            + ": "
            + of(weighing.precise()));
    lines.add(
        "  of "
            + of(layers)
            + " up to order and scale "
            + of(weighing.encode())
            + " encode it with some output weights");
    lines.add(
        "  of these are precise on all boxes with some "
            + of(weighing.precise())
            + ", with none "
            + of(weighing.none())
            + ", undecided "
            + of(weighing.unknown()));
    if (weighing.none() > 0) {
      lines.add(
          "  that there are none is a linear program each; to be believed: "
              + String.join("; ", OutputReport.basis()));
    }
    return lines;
  }

  private static String of(Number count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  @Override
  public void fields(JsonGenerator json) throws IOException {
    json.writeStringField("weights", "whole, up to " + bound + "; of the output, real");
    json.writeNumberField("hiddenLayers", layers);
    json.writeNumberField("encode", weighing.encode());
    json.writeNumberField("precise", weighing.precise());
    json.writeNumberField("none", weighing.none());
    json.writeNumberField("undecided", weighing.unknown());
    Json.strings(json, "trust", OutputReport.basis());
  }
}
