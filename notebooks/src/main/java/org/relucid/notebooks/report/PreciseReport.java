package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Imprecision;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.argument.Words;
import org.relucid.proofs.library.judge.Numbers;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// Whether relaxations are precise for a network, and what shows it.
///
/// @param single whether one relaxation was asked about, which is answered in sentences
/// @param remarks what comes after the answers
public record PreciseReport(
    NetworkArgument given, List<PreciseRow> rows, boolean single, Remarks remarks)
    implements Report {

  /// What is known beyond the answers.
  ///
  /// @param written what became of the certificate that was asked for
  /// @param impossibility that every other network is imprecise too, where that was found
  /// @param others what theorems say of other networks for the same function
  public record Remarks(
      Optional<String> written,
      Optional<Impossibility> impossibility,
      Optional<OtherNetworks> others) {
    private void text(PrintWriter out) {
      impossibility.ifPresent(
          found -> {
            out.println();
            found.text(out);
          });
      others.ifPresent(found -> found.text(out));
      written.ifPresent(out::println);
    }

    private void json(String relaxation, JsonGenerator json) throws IOException {
      if (impossibility.isPresent() && relaxation.equals(impossibility.get().relaxation())) {
        json.writeFieldName("impossibility");
        impossibility.get().json(json);
      }
      if (others.isPresent()) {
        json.writeFieldName("otherNetworks");
        others.get().json(json);
      }
      if (written.isPresent()) {
        json.writeStringField("certificate", written.get());
      }
    }
  }

  /// Refuted if one is, else undecided if one is.
  public Exit exit() {
    List<Exit> exits = rows.stream().map(PreciseRow::exit).toList();
    if (exits.contains(Exit.REFUTED)) {
      return Exit.REFUTED;
    }
    return exits.contains(Exit.UNDECIDED) ? Exit.UNDECIDED : Exit.DONE;
  }

  @Override
  public void text(PrintWriter out) {
    if (single) {
      sentences(rows.getFirst(), out);
    } else {
      table(out);
    }
    remarks.text(out);
  }

  private String what() {
    var question = rows.getFirst().question();
    String output = given.network().outputs() == 1 ? "" : ", output Y_" + question.output();
    return given.name() + " on " + question.domain() + output;
  }

  private void sentences(PreciseRow row, PrintWriter out) {
    row.theorem()
        .ifPresent(
            theorem ->
                out.println(
                    "about the network for this function by "
                        + theorem
                        + ", with "
                        + Words.count(row.question().network().neurons(), "neuron", "neurons")));
    String name = row.relaxation();
    switch (row.answer()) {
      case Answer.Precise _ -> {
        out.println("precise: " + what());
        out.println("  " + name + " gives the exact range on every box in the domain");
        out.println("  proved by: " + row.method().orElseThrow());
      }
      case Answer.Imprecise imprecise -> {
        out.println("imprecise: " + what());
        explain(name, imprecise.counterexample(), out);
      }
      case Answer.Unknown(String reason) -> {
        out.println("unknown: " + what());
        out.println("  neither proved nor refuted for " + name + ": " + reason);
      }
    }
  }

  /// What the box shows, in words.
  static void explain(String name, Imprecision found, PrintWriter out) {
    Interval bounds = found.bounds();
    Interval range = found.range();
    out.println("  on the box " + found.box());
    out.println("    the values are exactly " + ends(range));
    out.println("    " + name + " says " + ends(bounds));
    Rational above = bounds.upper().subtract(range.upper());
    Rational below = range.lower().subtract(bounds.lower());
    if (above.signum() > 0) {
      out.println("    its upper bound is too high by " + Numbers.both(above));
    }
    if (below.signum() > 0) {
      out.println("    its lower bound is too low by " + Numbers.both(below));
    }
  }

  private static String ends(Interval interval) {
    return "from " + Numbers.both(interval.lower()) + " to " + Numbers.both(interval.upper());
  }

  private void table(PrintWriter out) {
    out.println(what());
    out.println();
    Columns table = new Columns();
    table.add("relaxation", "answer", "method", "box", "bounds", "range", "gap");
    for (PreciseRow row : rows) {
      String method =
          row.method().orElse("-") + row.theorem().map(name -> ", of " + name).orElse("");
      Optional<Imprecision> found = row.counterexample();
      if (found.isPresent()) {
        Imprecision counterexample = found.get();
        table.add(
            row.relaxation(),
            row.word(),
            method,
            counterexample.box().toString(),
            shown(counterexample.bounds()),
            shown(counterexample.range()),
            shown(counterexample.gap()));
      } else {
        table.add(row.relaxation(), row.word(), method);
      }
    }
    table.print(out);
    for (PreciseRow row : rows) {
      if (row.answer() instanceof Answer.Unknown(String reason)) {
        out.println("  " + row.relaxation() + ": " + reason);
      }
    }
  }

  private static String shown(Interval interval) {
    return "[" + shown(interval.lower()) + ", " + shown(interval.upper()) + "]";
  }

  /// The JSON has the fractions.
  private static String shown(Rational number) {
    return Numbers.decimal(number);
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    if (single) {
      row(rows.getFirst(), json);
      return;
    }
    json.writeStartArray();
    for (PreciseRow row : rows) {
      row(row, json);
    }
    json.writeEndArray();
  }

  private void row(PreciseRow row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("relaxation", row.relaxation());
    json.writeStringField("domain", row.question().domain().toString());
    json.writeNumberField("output", row.question().output());
    json.writeStringField("answer", row.word());
    if (row.theorem().isPresent()) {
      json.writeStringField("encodedBy", row.theorem().get());
    }
    if (row.method().isPresent()) {
      json.writeStringField("method", row.method().get());
    }
    if (row.answer() instanceof Answer.Unknown(String reason)) {
      json.writeStringField("reason", reason);
    }
    if (row.counterexample().isPresent()) {
      json.writeFieldName("counterexample");
      counterexample(row.counterexample().get(), json);
    }
    remarks.json(row.relaxation(), json);
    json.writeEndObject();
  }

  static void counterexample(Imprecision found, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("box");
    for (Interval side : found.box().sides()) {
      json.writeStartArray();
      json.writeString(side.lower().toString());
      json.writeString(side.upper().toString());
      json.writeEndArray();
    }
    json.writeEndArray();
    interval("bounds", found.bounds(), json);
    interval("range", found.range(), json);
    Json.exact(json, "gap", found.gap());
    json.writeEndObject();
  }

  private static void interval(String field, Interval interval, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    json.writeString(interval.lower().toString());
    json.writeString(interval.upper().toString());
    json.writeEndArray();
  }
}
