package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.relucid.notebooks.argument.Words;
import org.relucid.notebooks.certificate.CheckedCertificate;

/// What was written for Coq, or why nothing was.
public record ExportReport(CheckedCertificate certificate, Path file) implements Report {
  private boolean isRejected() {
    return certificate.rejection().isPresent();
  }

  @Override
  public void text(PrintWriter out) {
    if (isRejected()) {
      out.println("rejected: " + certificate.rejection().get());
      return;
    }
    String theorems = Words.count(certificate.claims().size(), "theorem", "theorems");
    String steps = Words.count(certificate.steps(), "step", "steps");
    out.println("wrote " + file + ": " + theorems + " from " + steps);
    out.println("check it with: coqc -R proofs/coq Relucid " + file);
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("verdict", isRejected() ? "rejected" : "accepted");
    json.writeStringField(
        "reason", certificate.rejection().orElse("the kernel accepts every step"));
    json.writeStringField("written", isRejected() ? "" : file.toString());
    json.writeNumberField("theorems", certificate.claims().size());
    json.writeNumberField("steps", certificate.steps());
    json.writeEndObject();
  }
}
