package org.relucid.notebooks.command;

import java.util.function.Consumer;
import org.relucid.notebooks.report.Json;
import org.relucid.notebooks.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where and how a verb prints: a mixin with the options that all verbs share.
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Output {
  @Spec(Spec.Target.MIXEE)
  CommandSpec verb;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  @Option(names = "--debug", description = "Show the stack trace of an internal fault.")
  boolean debug;

  private Consumer<Report> listener = report -> {};

  /// What is printed goes there, too.
  void alsoTo(Consumer<Report> another) {
    listener = another;
  }

  void print(Report report) {
    var out = verb.commandLine().getOut();
    if (json) {
      Json.print(out, report::json);
    } else {
      report.text(out);
    }
    out.flush();
    listener.accept(report);
  }
}
