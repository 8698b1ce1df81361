package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.relucid.proofs.library.theorem.Check;
import org.relucid.proofs.library.theorem.Proof;

/// All theorems after their computations were run, one line each.
public record ProofsReport(List<Proof> proofs) implements Report {
  @Override
  public void text(PrintWriter out) {
    Columns columns = new Columns();
    columns.add("theorem", "status", "computations", "failed");
    for (Proof proof : proofs) {
      columns.add(
          proof.theorem().id(),
          proof.theorem().status().toString(),
          String.valueOf(proof.steps().stream().filter(s -> s.finding().isPresent()).count()),
          String.valueOf(proof.steps().stream().filter(Proof.Checked::failed).count()));
    }
    columns.print(out);
    for (Proof proof : proofs) {
      proof.steps().stream()
          .filter(Proof.Checked::failed)
          .flatMap(step -> step.finding().stream().map(Check.Finding::detail))
          .forEach(detail -> out.println(proof.theorem().id() + " FAILED: " + detail));
    }
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("proofs");
    for (Proof proof : proofs) {
      json.writeStartObject();
      ProofReport.fields(json, proof);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
