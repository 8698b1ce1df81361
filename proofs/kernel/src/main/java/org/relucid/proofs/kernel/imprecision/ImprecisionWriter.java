package org.relucid.proofs.kernel.imprecision;

import java.util.List;
import org.relucid.proofs.kernel.CertificateWriter;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate.Reach;
import org.relucid.theory.linear.Vector;

/// Writes certificates of imprecision as text; [ImprecisionReader] reads exactly what this writes.
public final class ImprecisionWriter {
  private ImprecisionWriter() {}

  public static String write(ImprecisionCertificate certificate) {
    StringBuilder text = new StringBuilder("relucid-certificate 1\nkind imprecise\n");
    text.append("relaxation ").append(ReachText.name(certificate.relaxation())).append('\n');
    switch (certificate.reach()) {
      case Reach.Computed() -> {}
      case Reach.Points(List<Vector> points) -> {
        for (int i = 0; i < points.size(); i++) {
          text.append(ReachText.print(i, points.size(), points.get(i))).append('\n');
        }
      }
      case Reach.Hull(List<HullPoint> points) -> {
        for (int i = 0; i < points.size(); i++) {
          text.append(ReachText.print(i, points.get(i))).append('\n');
        }
      }
    }
    return text.append("range\n").append(CertificateWriter.write(certificate.range())).toString();
  }
}
