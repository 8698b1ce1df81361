package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relucid.expressivity.Evidence;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.Tally;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.network.ScalarNetwork;

/// What came of a search for networks of an architecture.
public sealed interface SearchReport extends Report
    permits SolvedReport, OutputReport, WeighedReport, SearchReport.Counted, SearchReport.Written {
  /// What was asked for.
  record Asked(String function, SearchQuestion question) {
    /// `ibp-precise for abs(x) on R`.
    String goal() {
      return question.relaxation() + "-precise for " + function + " on " + question.domain();
    }
  }

  Asked asked();

  Exit exit();

  /// The network that was found.
  Optional<ScalarNetwork> network();

  /// That there is none, for the kernel, where there is one certificate of it.
  default Optional<Evidence> evidence() {
    return Optional.empty();
  }

  /// The first line, and what follows from what.
  List<String> lines();

  void fields(JsonGenerator json) throws IOException;

  /// The same, the network not printed but written to a file.
  default SearchReport writtenTo(Path file) {
    return new Written(this, file);
  }

  default String answer() {
    return switch (exit()) {
      case DONE -> "found";
      case REFUTED -> "none";
      default -> "unknown";
    };
  }

  @Override
  default void text(PrintWriter out) {
    lines().forEach(out::println);
    network()
        .ifPresent(
            network -> {
              out.println();
              out.print(NetworkText.write(network));
            });
  }

  @Override
  default void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("function", asked().function());
    json.writeStringField("domain", asked().question().domain().toString());
    json.writeStringField("relaxation", asked().question().relaxation());
    json.writeStringField("architecture", asked().question().architecture().toString());
    json.writeStringField("answer", answer());
    fields(json);
    if (network().isPresent()) {
      json.writeStringField("network", NetworkText.write(network().get()));
    }
    json.writeEndObject();
  }

  /// Over all whole weights up to a bound, one by one.
  record Counted(Asked asked, int bound, Tally tally, Optional<ScalarNetwork> network)
      implements SearchReport {
    @Override
    public Exit exit() {
      if (network.isPresent()) {
        return Exit.DONE;
      }
      return tally.unknown().signum() > 0 ? Exit.UNDECIDED : Exit.REFUTED;
    }

    @Override
    public List<String> lines() {
      String shape = asked.question().architecture() + " with whole weights up to " + bound;
      String first =
          answer()
              + ": networks "
              + shape
              + " that are "
              + asked.goal()
              + ": "
              + of(tally.precise());
      String second =
          "  of " + of(tally.networks()) + " networks " + of(tally.encode()) + " encode it";
      String third =
          "  of these are precise on all boxes "
              + of(tally.precise())
              + ", imprecise "
              + of(tally.imprecise())
              + ", undecided "
              + of(tally.unknown());
      return List.of(first, second, third);
    }

    private static String of(BigInteger count) {
      return String.format(Locale.ROOT, "%,d", count);
    }

    @Override
    public void fields(JsonGenerator json) throws IOException {
      json.writeStringField("weights", "whole, up to " + bound);
      json.writeNumberField("networks", tally.networks());
      json.writeNumberField("encode", tally.encode());
      json.writeNumberField("precise", tally.precise());
      json.writeNumberField("imprecise", tally.imprecise());
      json.writeNumberField("undecided", tally.unknown());
    }
  }

  /// With the network in a file.
  record Written(SearchReport report, Path file) implements SearchReport {
    @Override
    public Asked asked() {
      return report.asked();
    }

    @Override
    public Exit exit() {
      return report.exit();
    }

    @Override
    public Optional<ScalarNetwork> network() {
      return Optional.empty();
    }

    @Override
    public List<String> lines() {
      List<String> lines = new ArrayList<>(report.lines());
      report.network().ifPresent(_ -> lines.add("wrote " + file));
      return lines;
    }

    @Override
    public void fields(JsonGenerator json) throws IOException {
      report.fields(json);
      if (report.network().isPresent()) {
        json.writeStringField("written", file.toString());
      }
    }
  }
}
