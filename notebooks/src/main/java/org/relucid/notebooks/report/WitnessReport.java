package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.relucid.notebooks.argument.Words;
import org.relucid.proofs.library.judge.Judgement;
import org.relucid.theory.network.Network;
import org.relucid.theory.property.Property;

/// The judgement of one witness.
///
/// @param files network, property, witness
public record WitnessReport(
    List<Path> files, Network network, Property property, Judgement judgement) implements Report {
  @Override
  public void text(PrintWriter out) {
    out.println(judgement.verdict() + ": " + judgement.reason());
    out.println();
    Columns rows = new Columns();
    rows.add("network", files.get(0) + " (" + Words.sizes(network) + ")");
    rows.add("property", files.get(1) + " (" + assertions() + ")");
    rows.add("witness", files.get(2).toString());
    JudgementText.into(rows, judgement);
    rows.print(out);
  }

  private String assertions() {
    int ofOutputs = property.outputAssertions().size();
    int ofInputs = property.assertions().size() - ofOutputs;
    return ofInputs + " assertions of inputs, " + ofOutputs + " of outputs";
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("network", files.get(0).toString());
    json.writeStringField("property", files.get(1).toString());
    json.writeStringField("witness", files.get(2).toString());
    JudgementJson.write(json, judgement);
    json.writeEndObject();
  }
}
