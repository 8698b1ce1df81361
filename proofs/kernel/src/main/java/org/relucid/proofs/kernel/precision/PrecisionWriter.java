package org.relucid.proofs.kernel.precision;

import java.io.IOException;
import java.util.List;
import org.relucid.theory.format.NetworkText;

/// Writes certificates of precision as text; the grammar stands in the package's description.
/// [PrecisionReader] reads exactly what this writes.
public final class PrecisionWriter {
  private PrecisionWriter() {}

  public static String write(PrecisionCertificate certificate) {
    StringBuilder text = new StringBuilder();
    try {
      write(certificate, text);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return text.toString();
  }

  public static void write(PrecisionCertificate certificate, Appendable out) throws IOException {
    PrecisionText text = new PrecisionText(certificate.network());
    out.append("relucid-certificate 1\nkind precision\n");
    out.append("source ").append(certificate.sourceSha256().orElse("none")).append('\n');
    out.append("network\n").append(NetworkText.write(certificate.network())).append("end\n");
    out.append("relaxation ").append(certificate.relaxation().name()).append('\n');
    out.append("domain ").append(PrecisionText.print(certificate.domain())).append('\n');
    out.append("proof\n");
    List<Rule> steps = certificate.steps();
    for (int i = 0; i < steps.size(); i++) {
      out.append((i + 1) + " ").append(text.print(steps.get(i))).append('\n');
    }
    out.append("qed\n");
    for (var conclusion : certificate.conclusions()) {
      out.append(text.print(conclusion)).append('\n');
    }
    out.append("end\n");
  }
}
