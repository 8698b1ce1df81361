package org.relucid.notebooks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.CertificateReader;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.proofs.library.coq.CoqFile;
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
    return (report.rejection().isEmpty() ? Exit.DONE : Exit.REFUTED).code();
  }

  private ExportReport export() {
    Certificate read = CertificateReader.read(Source.of(certificate));
    if (Kernel.check(read) instanceof Verdict.Rejected rejected) {
      return ExportReport.rejected(read, rejected, file);
    }
    try {
      Files.writeString(file, CoqFile.of(read));
    } catch (IllegalArgumentException e) {
      throw new BadInput(certificate + ": " + e.getMessage());
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be written: " + e.getMessage());
    }
    return ExportReport.written(read, file);
  }

  private void requireModuleName() {
    String name = String.valueOf(file.getFileName());
    if (!name.matches("[A-Za-z][A-Za-z0-9_]*\\.v")) {
      throw new BadInput(
          "--coq: " + file + ": found " + name + ", expected letters, digits and _ and then .v");
    }
  }
}
