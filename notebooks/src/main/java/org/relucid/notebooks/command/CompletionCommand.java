package org.relucid.notebooks.command;

import java.util.concurrent.Callable;
import org.relucid.notebooks.report.Exit;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `completion`.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "The script with which bash or zsh completes verbs and options.",
    footer = {
      "",
      "Example:",
      "  source <(relucid completion)",
      "after which 'relucid pre' and the tab key give 'relucid precise'."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the field
final class CompletionCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(AutoComplete.bash("relucid", spec.parent().commandLine()));
    return Exit.DONE.code();
  }
}
