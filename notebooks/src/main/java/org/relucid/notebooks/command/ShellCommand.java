package org.relucid.notebooks.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.relucid.notebooks.shell.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `shell [FILE …]`.
@Command(
    name = "shell",
    mixinStandardHelpOptions = true,
    description = "JShell with Relucid in it: short words, exact answers, pictures.",
    footer = {
      "",
      "Example:",
      "  relucid shell",
      "  relucid> precise(net(\"abs(x)\"), IBP)",
      "answers that intervals are not exact for the absolute value, with a box that shows it.",
      "help() lists twenty things to try; /exit leaves."
    })
final class ShellCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Files to run first, as by /open.", arity = "0..*")
  List<Path> files = List.of();

  @Override
  public Integer call() {
    return new Shell().run(files);
  }
}
