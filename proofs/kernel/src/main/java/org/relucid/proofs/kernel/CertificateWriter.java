package org.relucid.proofs.kernel;

import java.io.IOException;
import java.util.List;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.theory.format.NetworkText;

/// Writes certificates as text, version 1; the grammar stands in the package's description.
/// [CertificateReader] reads exactly what this writes.
public final class CertificateWriter {
  private final Certificate certificate;
  private final StepText text;

  private CertificateWriter(Certificate certificate) {
    this.certificate = certificate;
    this.text = new StepText(certificate.setting().network());
  }

  public static String write(Certificate certificate) {
    StringBuilder text = new StringBuilder();
    try {
      write(certificate, text);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return text.toString();
  }

  public static void write(Certificate certificate, Appendable out) throws IOException {
    new CertificateWriter(certificate).writeTo(out);
  }

  private void writeTo(Appendable out) throws IOException {
    Setting setting = certificate.setting();
    out.append("relucid-certificate 1\n");
    out.append("kind ").append(isWitness() ? "witness" : "derivation").append('\n');
    out.append("source ").append(certificate.sourceSha256().orElse("none")).append('\n');
    out.append("network\n").append(NetworkText.write(setting.network())).append("end\n");
    for (var assumption : setting.assumptions()) {
      out.append("assume ").append(text.print(assumption)).append(" >= 0\n");
    }
    if (!isWitness()) {
      out.append("proof\n");
      List<Step> steps = certificate.steps();
      for (int i = 0; i < steps.size(); i++) {
        out.append(Integer.toString(i + 1))
            .append(' ')
            .append(text.print(steps.get(i)))
            .append('\n');
      }
    }
    out.append("qed\n");
    for (Conclusion conclusion : certificate.conclusions()) {
      out.append(text.print(conclusion)).append('\n');
    }
    out.append("end\n");
  }

  /// A certificate without a derivation whose conclusions are all witnesses.
  private boolean isWitness() {
    return certificate.steps().isEmpty()
        && certificate.conclusions().stream().allMatch(c -> c.claim() instanceof Claim.Violated);
  }
}
