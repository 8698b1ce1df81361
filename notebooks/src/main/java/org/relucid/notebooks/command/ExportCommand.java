package org.relucid.notebooks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.certificate.CertificateKind;
import org.relucid.notebooks.certificate.CheckedCertificate;
import org.relucid.notebooks.certificate.CheckedDerivation;
import org.relucid.notebooks.certificate.CheckedImprecision;
import org.relucid.notebooks.certificate.CheckedPrecision;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.ExportReport;
import org.relucid.proofs.library.coq.CoqFile;
import org.relucid.proofs.library.coq.ImprecisionCoqFile;
import org.relucid.proofs.library.coq.PrecisionCoqFile;
import org.relucid.theory.format.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export CERTIFICATE --coq FILE.v`.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a certificate as a file that Coq checks, on its own definitions.",
    customSynopsis = "relucid export [OPTIONS] CERTIFICATE --coq FILE.v",
    footer = {
      "",
      "The kernel checks the certificate first; what it rejects is not written (exit code 3).",
      "Bounds, violated points, precision on all boxes and imprecision on one are exported; but of the",
      "rules of precision not sums over aligned inputs, stable neurons and hulls, and no looseness of",
      "hulls and zonotopes: these are not proved in Coq yet.",
      "Coq 8.16 needs the development in proofs/coq compiled once, by proofs/coq/check.",
      "",
      "Example:",
      "  relucid bounds 'relu(x) + relu(-x)' --box '[-1,1]' --relaxation triangle --certificate c.txt",
      "  relucid export c.txt --coq abs.v",
      "  coqc -R proofs/coq Relucid abs.v"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExportCommand implements Callable<Integer> {
  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0", paramLabel = "CERTIFICATE", description = "A certificate file.")
  Path certificate;

  @Option(
      names = "--coq",
      required = true,
      paramLabel = "FILE.v",
      description = "The file to write; its name is the name of a Coq module.")
  Path file;

  @Override
  public Integer call() {
    requireModuleName();
    ExportReport report = timeLimit.await(this::export);
    output.print(report);
    return (report.certificate().rejection().isEmpty() ? Exit.DONE : Exit.REFUTED).code();
  }

  private ExportReport export() {
    CheckedCertificate checked = CertificateKind.check(Source.of(certificate));
    if (checked.rejection().isEmpty()) {
      write(checked);
    }
    return new ExportReport(checked, file);
  }

  private void write(CheckedCertificate checked) {
    try {
      Files.writeString(file, text(checked));
    } catch (IllegalArgumentException e) {
      throw new BadInput(certificate + ": " + e.getMessage());
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be written: " + e.getMessage());
    }
  }

  private static String text(CheckedCertificate checked) {
    return switch (checked) {
      case CheckedDerivation derivation -> CoqFile.of(derivation.certificate());
      case CheckedPrecision precision -> PrecisionCoqFile.of(precision.certificate());
      case CheckedImprecision imprecision -> ImprecisionCoqFile.of(imprecision.certificate());
      default ->
          throw new IllegalArgumentException(
              "found a certificate by cells, expected one of bounds, of a violated point, of"
                  + " precision by the calculus or of imprecision");
    };
  }

  private void requireModuleName() {
    String name = String.valueOf(file.getFileName());
    if (!name.matches("[A-Za-z][A-Za-z0-9_]*\\.v")) {
      throw new BadInput(
          "--coq: " + file + ": found " + name + ", expected letters, digits and _ and then .v");
    }
  }
}
