package org.relucid.notebooks.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.report.Exit;
import org.relucid.notebooks.report.HistoryReport;
import org.relucid.notebooks.report.Report;
import org.relucid.notebooks.report.RunReport;
import org.relucid.notebooks.store.Run;
import org.relucid.notebooks.store.Selection;
import org.relucid.notebooks.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `history --store FILE [ID]`.
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "What was asked with --store FILE, and what the answers were; the latest first.",
    footer = {
      "",
      "A run that was killed, or is still at work, has no answer: 'not finished'. The file is an",
      "SQLite database with one table, run, which other programs can read.",
      "",
      "Example:",
      "  relucid table --store runs.db",
      "  relucid history --store runs.db --verb table --since 2026-11-01",
      "lists what was computed since; with the number of a run, its whole answer."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class HistoryCommand implements Callable<Integer> {
  @Mixin Output output;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "FILE",
      description = "The file that runs were kept in.")
  Path file;

  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Show this run whole.")
  Optional<Long> id = Optional.empty();

  @Option(names = "--verb", paramLabel = "V", description = "Only runs of this verb.")
  Optional<String> verb = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only runs since DATE: 2026-11-21, or 2026-11-21T19:30, in UTC.")
  Optional<String> since = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most N runs (default: ${DEFAULT-VALUE}).")
  int limit = 20;

  @Override
  public Integer call() {
    Store store = new Store(file);
    output.print(id.<Report>map(one -> whole(store, one)).orElseGet(() -> list(store)));
    return Exit.DONE.code();
  }

  private RunReport whole(Store store, long one) {
    return new RunReport(
        store.run(one).orElseThrow(() -> new BadInput(file + ": found no run " + one)));
  }

  private HistoryReport list(Store store) {
    if (limit < 1) {
      throw new BadInput("--limit: found " + limit + ", expected at least 1");
    }
    List<Run> runs = store.runs(new Selection(verb, since.map(HistoryCommand::time), limit));
    return new HistoryReport(runs);
  }

  private static Instant time(String text) {
    try {
      return text.contains("T")
          ? LocalDateTime.parse(text.replaceFirst("Z$", "")).toInstant(ZoneOffset.UTC)
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new BadInput(
          "--since: found '" + text + "', expected such as 2026-11-21 or 2026-11-21T19:30");
    }
  }
}
