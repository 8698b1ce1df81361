package org.relucid.notebooks.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.CertificateReader;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.ProofPrinter;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.theory.format.Source;
import org.relucid.theory.network.ScalarNetwork;

/// A derivation or a witness.
public record CheckedDerivation(Certificate certificate, Optional<String> rejection)
    implements CheckedCertificate {
  static CheckedDerivation of(Source source) {
    Certificate certificate = CertificateReader.read(source);
    return new CheckedDerivation(
        certificate,
        switch (Kernel.check(certificate)) {
          case Verdict.Accepted _ -> Optional.empty();
          case Verdict.Rejected rejected -> Optional.of(rejected.describe(certificate.setting()));
        });
  }

  @Override
  public ScalarNetwork network() {
    return certificate.setting().network();
  }

  @Override
  public Optional<String> sourceSha256() {
    return certificate.sourceSha256();
  }

  @Override
  public List<String> claims() {
    return certificate.conclusions().stream()
        .map(conclusion -> ProofPrinter.claim(certificate.setting(), conclusion.claim()))
        .toList();
  }

  @Override
  public int steps() {
    return certificate.steps().size();
  }

  @Override
  public void print(Appendable out) throws IOException {
    ProofPrinter.print(certificate, out);
  }
}
