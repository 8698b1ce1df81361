package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.smt.precision.AllBoxes;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;

/// What solvers say of precision on all boxes: a second opinion, which no certificate backs, but
/// which names those that have to be believed.
public record OpinionReport(NetworkArgument given, List<Row> rows) implements Report {
  private static final Duration USUAL = Duration.ofMinutes(1);

  record Row(Question question, AllBoxes.Outcome outcome) {
    public Exit exit() {
      return switch (outcome) {
        case AllBoxes.Outcome.Precise _ -> Exit.DONE;
        case AllBoxes.Outcome.Imprecise _ -> Exit.REFUTED;
        case AllBoxes.Outcome.Unknown _ -> Exit.UNDECIDED;
      };
    }

    String word() {
      return switch (exit()) {
        case DONE -> "precise";
        case REFUTED -> "imprecise";
        default -> "unknown";
      };
    }

    /// What has to be believed, each thing once.
    List<String> trust() {
      return outcome instanceof AllBoxes.Outcome.Precise(var findings)
          ? findings.stream().map(Finding.NoModel::basis).distinct().sorted().toList()
          : List.of();
    }
  }

  /// Asks about each question.
  ///
  /// @param smtlib where the questions are written
  public static OpinionReport of(
      NetworkArgument given, List<Question> questions, Duration granted, Optional<Path> smtlib) {
    Limits limits = Limits.of(granted.compareTo(USUAL) < 0 ? granted : USUAL);
    Panel standard = Panel.standard();
    try (Panel panel = smtlib.map(standard::recordedIn).orElse(standard)) {
      List<Row> rows = new ArrayList<>();
      for (Question question : questions) {
        rows.add(new Row(question, outcome(question, panel, limits)));
      }
      return new OpinionReport(given, rows);
    } catch (UncheckedIOException e) {
      throw new BadInput("--smtlib: " + e.getCause());
    }
  }

  private static AllBoxes.Outcome outcome(Question question, Panel panel, Limits limits) {
    try {
      return new AllBoxes(question.network(), question.domain(), question.relaxation())
          .decide(question.output(), panel, limits);
    } catch (IllegalArgumentException notEncoded) {
      return new AllBoxes.Outcome.Unknown(String.valueOf(notEncoded.getMessage()));
    }
  }

  /// Refuted if one is, else undecided if one is.
  public Exit exit() {
    List<Exit> exits = rows.stream().map(Row::exit).toList();
    if (exits.contains(Exit.REFUTED)) {
      return Exit.REFUTED;
    }
    return exits.contains(Exit.UNDECIDED) ? Exit.UNDECIDED : Exit.DONE;
  }

  @Override
  public void text(PrintWriter out) {
    for (Row row : rows) {
      Question question = row.question();
      String output = given.network().outputs() == 1 ? "" : ", output Y_" + question.output();
      out.println(row.word() + ": " + given.name() + " on " + question.domain() + output);
      switch (row.outcome()) {
        case AllBoxes.Outcome.Precise _ -> {
          out.println("  " + question.relaxation() + " gives the exact range on every box");
          out.println("  to be believed: " + String.join("; ", row.trust()));
        }
        case AllBoxes.Outcome.Imprecise(var box, var bounds, var range) ->
            PreciseReport.explain(question.relaxation(), new Imprecision(box, bounds, range), out);
        case AllBoxes.Outcome.Unknown(String reason) ->
            out.println("  solvers decide nothing for " + question.relaxation() + ": " + reason);
      }
    }
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    if (rows.size() == 1) {
      row(rows.getFirst(), json);
      return;
    }
    json.writeStartArray();
    for (Row row : rows) {
      row(row, json);
    }
    json.writeEndArray();
  }

  private static void row(Row row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("relaxation", row.question().relaxation());
    json.writeStringField("domain", row.question().domain().toString());
    json.writeNumberField("output", row.question().output());
    json.writeStringField("answer", row.word());
    json.writeStringField("method", "smt");
    switch (row.outcome()) {
      case AllBoxes.Outcome.Precise _ -> Json.strings(json, "trust", row.trust());
      case AllBoxes.Outcome.Imprecise(var box, var bounds, var range) -> {
        json.writeFieldName("counterexample");
        PreciseReport.counterexample(new Imprecision(box, bounds, range), json);
      }
      case AllBoxes.Outcome.Unknown(String reason) -> json.writeStringField("reason", reason);
    }
    json.writeEndObject();
  }
}
