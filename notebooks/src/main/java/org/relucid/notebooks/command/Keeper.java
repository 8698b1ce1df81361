package org.relucid.notebooks.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relucid.notebooks.Version;
import org.relucid.notebooks.argument.Words;
import org.relucid.notebooks.report.Json;
import org.relucid.notebooks.report.Report;
import org.relucid.notebooks.store.Answered;
import org.relucid.notebooks.store.Asked;
import org.relucid.notebooks.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Keeps one run where `--store FILE` asks for it, whatever the verb: a row before the work begins,
/// completed with the last report that the verb prints, or with the complaint.
final class Keeper {
  private static final Set<String> EVIDENCE = Set.of("--certificate", "--evidence");

  private final List<String> arguments;
  private final long start = System.nanoTime();
  private Optional<Row> row = Optional.empty();
  private Optional<Report> report = Optional.empty();
  private String complaint = "";

  /// A row that waits for its answer.
  private record Row(Store store, long id, ParseResult parsed) {}

  Keeper(List<String> arguments) {
    this.arguments = arguments;
  }

  /// Gives the option to every verb that may take long, which are those with `--timeout`.
  static void offer(CommandLine line) {
    line.getSubcommands().values().stream()
        .filter(verb -> mixin(verb.getCommandSpec(), TimeLimit.class).isPresent())
        .forEach(verb -> verb.addMixin("store", new StoreOption()));
  }

  private static <T> Optional<T> mixin(CommandSpec verb, Class<T> type) {
    return verb.mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  void begin(ParseResult parsed) {
    ParseResult verb = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    CommandSpec spec = verb.commandSpec();
    mixin(spec, StoreOption.class)
        .filter(option -> !verb.isUsageHelpRequested())
        .flatMap(option -> option.file)
        .ifPresent(
            file -> {
              Store store = new Store(file);
              row = Optional.of(new Row(store, store.begin(asked(spec.name())), verb));
              mixin(spec, Output.class).ifPresent(output -> output.alsoTo(this::answer));
            });
  }

  private Asked asked(String verb) {
    String command = arguments.stream().map(Keeper::quoted).collect(Collectors.joining(" "));
    String folder = Path.of("").toAbsolutePath().toString();
    return new Asked(verb, "relucid " + command, folder, Version.text(), Instant.now());
  }

  /// As a shell reads it.
  static String quoted(String word) {
    return word.matches("[\\w./,:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private void answer(Report said) {
    report = Optional.of(said);
  }

  void complained(String line) {
    complaint = line;
  }

  void finish(int exit) {
    row.ifPresent(kept -> kept.store().finish(kept.id(), answered(exit, kept.parsed())));
  }

  private Answered answered(int exit, ParseResult parsed) {
    return new Answered(
        exit,
        complaint.isEmpty() ? report.map(said -> printed(said::text)).orElse("") : complaint,
        report.map(said -> printed(out -> Json.print(out, said::json))),
        certificate(parsed),
        Duration.ofNanos(System.nanoTime() - start));
  }

  /// What writes to paper.
  private interface Words {
    void to(PrintWriter out);
  }

  private static String printed(Words words) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      words.to(out);
    }
    return text.toString();
  }

  private static Optional<String> certificate(ParseResult parsed) {
    return parsed.matchedOptions().stream()
        .filter(option -> EVIDENCE.contains(option.longestName()))
        .flatMap(option -> option.originalStringValues().stream())
        .map(Path::of)
        .filter(Files::exists)
        .map(file -> file.toAbsolutePath().normalize().toString())
        .findFirst();
  }
}
