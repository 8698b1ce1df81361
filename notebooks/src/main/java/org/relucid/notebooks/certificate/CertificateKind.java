package org.relucid.notebooks.certificate;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relucid.proofs.kernel.CertificateLines;
import org.relucid.theory.format.Source;

/// The kinds of certificates, each with its reader and its kernel; the second line of a file names
/// the kind.
public enum CertificateKind {
  DERIVATION("derivation", CheckedDerivation::of),
  WITNESS("witness", CheckedDerivation::of),
  PRECISION("precision", CheckedPrecision::of),
  IMPRECISE("imprecise", CheckedImprecision::of),
  CELLS("cells", CheckedCells::of);

  private final String label;
  private final Function<Source, CheckedCertificate> reader;

  CertificateKind(String label, Function<Source, CheckedCertificate> reader) {
    this.label = label;
    this.reader = reader;
  }

  /// Reads and checks a certificate of any kind.
  public static CheckedCertificate check(Source source) {
    CertificateLines lines = new CertificateLines(source);
    String kind = lines.kind();
    return Arrays.stream(values())
        .filter(known -> known.label.equals(kind))
        .findFirst()
        .orElseThrow(() -> lines.wrong("kind " + all()))
        .reader
        .apply(source);
  }

  private static String all() {
    return Arrays.stream(values()).map(kind -> kind.label).collect(Collectors.joining(" or "));
  }
}
