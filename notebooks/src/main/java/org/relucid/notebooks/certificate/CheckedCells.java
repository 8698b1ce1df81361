package org.relucid.notebooks.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.cells.CellCertificate;
import org.relucid.expressivity.cells.CellCertificateReader;
import org.relucid.expressivity.cells.CellChecker;
import org.relucid.expressivity.cells.CellPrinter;
import org.relucid.expressivity.cells.CellVerdict;
import org.relucid.theory.format.Source;
import org.relucid.theory.network.ScalarNetwork;

/// A proof cell by cell, checked by replay and not by the kernel.
public record CheckedCells(CellCertificate certificate, CellVerdict verdict)
    implements CheckedCertificate {
  static CheckedCells of(Source source) {
    CellCertificate certificate = CellCertificateReader.read(source);
    return new CheckedCells(certificate, CellChecker.check(certificate));
  }

  @Override
  public Optional<String> rejection() {
    return switch (verdict) {
      case CellVerdict.Accepted _ -> Optional.empty();
      case CellVerdict.Rejected rejected -> Optional.of(rejected.toString());
    };
  }

  @Override
  public ScalarNetwork network() {
    return certificate.question().network();
  }

  @Override
  public Optional<String> sourceSha256() {
    return certificate.sourceSha256();
  }

  @Override
  public List<String> claims() {
    return List.of(CellPrinter.claim(certificate));
  }

  @Override
  public int steps() {
    return certificate.steps().size();
  }

  @Override
  public List<String> trusted() {
    return List.of(
        "the checker of cells",
        "the code of the relaxation " + certificate.by(),
        "the arithmetic of rational functions over Rings");
  }

  @Override
  public void print(Appendable out) throws IOException {
    CellPrinter.print(certificate, out);
  }
}
