package org.relucid.notebooks.command;

import java.util.concurrent.Callable;
import org.relucid.notebooks.report.DoctorReport;
import org.relucid.notebooks.report.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `doctor`.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "What this machine has of what Relucid can use, and how to get the rest.",
    footer = {
      "",
      "Example:",
      "  relucid doctor",
      "says for each library and tool whether it works here; nothing but the JDK is needed."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the field
final class DoctorCommand implements Callable<Integer> {
  @Mixin Output output;

  @Override
  public Integer call() {
    output.print(DoctorReport.ofThisMachine());
    return Exit.DONE.code();
  }
}
