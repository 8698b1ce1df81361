package org.relucid.notebooks.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.notebooks.report.CheckReport;
import org.relucid.notebooks.report.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `check CERTIFICATE [NETWORK]`.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check a certificate with the kernel alone, and which network it is about.",
    customSynopsis = "relucid check [OPTIONS] CERTIFICATE [NETWORK]",
    footer = {
      "",
      "A certificate holds its network as text, so the kernel needs nothing else. Where NETWORK is",
      "given, its SHA-256 and its weights have to be those that the certificate states.",
      "",
      "Example:",
      "  relucid bounds 'relu(x) + relu(-x)' --box '[-1,1]' --relaxation triangle --certificate c.txt",
      "  relucid check c.txt --proof",
      "says that 0 <= y1 <= 1 is proved, and prints the proof."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CheckCommand implements Callable<Integer> {
  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0", paramLabel = "CERTIFICATE", description = "A certificate file.")
  Path certificate;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NETWORK",
      description = "The network that it should be about.")
  Optional<Path> network = Optional.empty();

  @Option(names = "--proof", description = "Print the proof in mathematics.")
  boolean proof;

  @Override
  public Integer call() {
    CheckReport report = timeLimit.await(() -> CheckReport.of(certificate, network, proof));
    output.print(report);
    return (report.rejection().isEmpty() ? Exit.DONE : Exit.REFUTED).code();
  }
}
