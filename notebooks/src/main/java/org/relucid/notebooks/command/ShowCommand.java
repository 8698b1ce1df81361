package org.relucid.notebooks.command;

import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.NetworkReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `show NETWORK`.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "A network's nodes and sizes; with one input, its function piece by piece.",
    customSynopsis = "relucid show [OPTIONS] (NETWORK | 'EXPR')",
    footer = {
      "",
      "Example:",
      "  relucid show 'max(x,0) - 2*relu(x - 1)'",
      "prints the nodes of the network that the expression spells, and the three lines that the",
      "function consists of, with the breakpoints 0 and 1 between them."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ShowCommand implements Callable<Integer> {
  @Mixin Output output;
  @Mixin TimeLimit timeLimit;

  @Parameters(index = "0", paramLabel = "NETWORK", description = "A network file or an expression.")
  String network;

  @Override
  public Integer call() {
    output.print(timeLimit.await(() -> NetworkReport.of(NetworkArgument.of(network))));
    return Exit.DONE.code();
  }
}
