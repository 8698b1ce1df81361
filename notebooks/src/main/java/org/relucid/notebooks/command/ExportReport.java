package org.relucid.notebooks.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Verdict;

/// What was written for Coq, or why nothing was.
record ExportReport(Certificate certificate, Optional<String> rejection, Path file)
    implements Report {

  static ExportReport written(Certificate certificate, Path file) {
    return new ExportReport(certificate, Optional.empty(), file);
  }

  static ExportReport rejected(Certificate certificate, Verdict.Rejected why, Path file) {
    return new ExportReport(certificate, Optional.of(why.describe(certificate.setting())), file);
  }

  private String theorems() {
    return Words.count(certificate.conclusions().size(), "theorem", "theorems");
  }

  @Override
  public void text(PrintWriter out) {
    if (rejection.isPresent()) {
      out.println("rejected: " + rejection.get());
      return;
    }
    String steps = Words.count(certificate.steps().size(), "step", "steps");
    out.println("wrote " + file + ": " + theorems() + " from " + steps);
    out.println("check it with: coqc -R proofs/coq Relucid " + file);
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("verdict", rejection.isPresent() ? "rejected" : "accepted");
    json.writeStringField("reason", rejection.orElse("the kernel accepts every step"));
    json.writeStringField("written", rejection.isPresent() ? "" : file.toString());
    json.writeNumberField("theorems", certificate.conclusions().size());
    json.writeNumberField("steps", certificate.steps().size());
    json.writeEndObject();
  }
}
