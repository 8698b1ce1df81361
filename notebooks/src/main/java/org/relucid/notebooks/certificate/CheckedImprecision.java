package org.relucid.notebooks.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.imprecision.Imprecise;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate;
import org.relucid.proofs.kernel.imprecision.ImprecisionKernel;
import org.relucid.proofs.kernel.imprecision.ImprecisionPrinter;
import org.relucid.proofs.kernel.imprecision.ImprecisionReader;
import org.relucid.proofs.kernel.imprecision.ImprecisionVerdict;
import org.relucid.theory.format.Source;
import org.relucid.theory.network.ScalarNetwork;

/// A box on which a relaxation is too loose.
public record CheckedImprecision(ImprecisionCertificate certificate, ImprecisionVerdict verdict)
    implements CheckedCertificate {
  static CheckedImprecision of(Source source) {
    ImprecisionCertificate certificate = ImprecisionReader.read(source);
    return new CheckedImprecision(certificate, ImprecisionKernel.check(certificate));
  }

  @Override
  public Optional<String> rejection() {
    return switch (verdict) {
      case ImprecisionVerdict.Accepted _ -> Optional.empty();
      case ImprecisionVerdict.Rejected rejected -> Optional.of(rejected.describe());
    };
  }

  @Override
  public ScalarNetwork network() {
    return certificate.range().setting().network();
  }

  @Override
  public Optional<String> sourceSha256() {
    return certificate.range().sourceSha256();
  }

  @Override
  public List<String> claims() {
    return switch (verdict) {
      case ImprecisionVerdict.Accepted(Imprecise theorem) ->
          List.of(ImprecisionPrinter.claim(theorem));
      case ImprecisionVerdict.Rejected _ -> List.of();
    };
  }

  /// Of the range's derivation.
  @Override
  public int steps() {
    return certificate.range().steps().size();
  }

  @Override
  public void print(Appendable out) throws IOException {
    ImprecisionPrinter.print(certificate, out);
  }
}
