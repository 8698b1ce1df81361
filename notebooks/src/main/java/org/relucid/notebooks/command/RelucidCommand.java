package org.relucid.notebooks.command;

import java.util.concurrent.Callable;
import org.relucid.notebooks.Version;
import org.relucid.notebooks.report.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The verbs and what they share.
@Command(
    name = "relucid",
    mixinStandardHelpOptions = true,
    versionProvider = RelucidCommand.VersionText.class,
    subcommands = {
      TableCommand.class,
      TheoremsCommand.class,
      ProveCommand.class,
      JudgeCommand.class,
      BoundsCommand.class,
      PreciseCommand.class,
      SearchCommand.class,
      CounterexampleCommand.class,
      WidthsCommand.class,
      EncodeCommand.class,
      CheckCommand.class,
      ExportCommand.class,
      EvalCommand.class,
      ShowCommand.class,
      ConvertCommand.class,
      ShellCommand.class,
      NotebookCommand.class,
      HistoryCommand.class,
      DoctorCommand.class,
      CompletionCommand.class
    },
    commandListHeading = "%nVerbs:%n",
    synopsisSubcommandLabel = "VERB",
    description =
        "Exact answers about continuous piecewise linear functions, ReLU networks and their convex"
            + " relaxations. Every verb has --help with a worked example.",
    footer = {
      "",
      "Exit codes: 0 proved, valid or done; 3 refuted or invalid; 4 undecided or out of time;",
      "2 bad usage or bad input; 1 an internal fault."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the field
final class RelucidCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.BAD_INPUT.code();
  }

  /// What `--version` prints.
  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.text()};
    }
  }
}
