package org.relucid.expressivity.cells;

import org.relucid.expressivity.Question;
import org.relucid.theory.format.NetworkText;

/// Writes cell certificates as text; the grammar stands in the package's description.
public final class CellCertificateWriter {
  private static final String FIRST_LINE = "relucid-certificate 1";
  static final String KIND = "kind cells";

  private CellCertificateWriter() {}

  public static String write(CellCertificate certificate) {
    Question question = certificate.question();
    StringBuilder text = new StringBuilder();
    text.append(FIRST_LINE).append('\n').append(KIND).append('\n');
    text.append("source ").append(certificate.sourceSha256().orElse("none")).append('\n');
    text.append("network\n").append(NetworkText.write(question.network())).append("end\n");
    text.append("output ").append(question.output() + 1).append('\n');
    text.append("relaxation ").append(question.relaxation()).append('\n');
    text.append("by ").append(certificate.by()).append('\n');
    text.append("domain ").append(question.domain()).append('\n');
    text.append("cells\n");
    certificate.steps().forEach(step -> text.append(print(step)).append('\n'));
    return text.append("qed\nend\n").toString();
  }

  static String print(CellStep step) {
    return switch (step) {
      case CellStep.Done() -> "done";
      case CellStep.Empty() -> "empty";
      case CellStep.Edge(var from, var to, var a, var b) ->
          "edge " + from + " " + to + " by " + a + " " + b;
      case CellStep.Sign(var polynomial) -> "sign " + polynomial;
    };
  }
}
