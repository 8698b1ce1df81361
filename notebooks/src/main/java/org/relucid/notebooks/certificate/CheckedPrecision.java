package org.relucid.notebooks.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.PrecisionPrinter;
import org.relucid.proofs.kernel.precision.PrecisionReader;
import org.relucid.proofs.kernel.precision.PrecisionVerdict;
import org.relucid.theory.format.Source;
import org.relucid.theory.network.ScalarNetwork;

/// A derivation in the precision calculus.
public record CheckedPrecision(PrecisionCertificate certificate, Optional<String> rejection)
    implements CheckedCertificate {
  static CheckedPrecision of(Source source) {
    PrecisionCertificate certificate = PrecisionReader.read(source);
    return new CheckedPrecision(
        certificate,
        switch (PrecisionKernel.check(certificate)) {
          case PrecisionVerdict.Accepted _ -> Optional.empty();
          case PrecisionVerdict.Rejected rejected ->
              Optional.of(rejected.describe(certificate.network()));
        });
  }

  @Override
  public ScalarNetwork network() {
    return certificate.network();
  }

  @Override
  public Optional<String> sourceSha256() {
    return certificate.sourceSha256();
  }

  @Override
  public List<String> claims() {
    return certificate.conclusions().stream()
        .map(conclusion -> PrecisionPrinter.claim(certificate, conclusion))
        .toList();
  }

  @Override
  public int steps() {
    return certificate.steps().size();
  }

  @Override
  public void print(Appendable out) throws IOException {
    PrecisionPrinter.print(certificate, out);
  }
}
