package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.relucid.notebooks.argument.Words;
import org.relucid.proofs.library.judge.Judgement;
import org.relucid.proofs.library.judge.Located;
import org.relucid.proofs.library.judge.Numbers;
import org.relucid.proofs.library.judge.SuiteCase;
import org.relucid.proofs.library.judge.SuiteResult;
import org.relucid.proofs.library.judge.Verdict;
import org.relucid.proofs.library.judge.VerifierTally;
import org.relucid.theory.number.Rational;

/// The judgement of a whole suite: a count of verdicts, a table of the verifiers, and why the
/// witnesses that are not valid are not.
public record SuiteReport(List<SuiteResult> results, Rational limit, boolean details)
    implements Report {
  private static final int MOST_EXPLAINED = 20;
  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.INVALID,
          Verdict.VALID_WITH_TOLERANCE,
          Verdict.MALFORMED,
          Verdict.UNDECIDED,
          Verdict.VALID);

  @Override
  public void text(PrintWriter out) {
    List<VerifierTally> tallies = VerifierTally.of(results);
    out.println(headline());
    out.println();
    table(tallies).print(out);
    for (Verdict verdict : WORST_FIRST) {
      if (details || verdict != Verdict.VALID) {
        explain(verdict, out);
      }
    }
    long late = results.stream().filter(r -> r.judgement() instanceof Judgement.Late).count();
    if (late > 0) {
      out.println();
      out.println("out of time: " + Words.count(late, "witness", "witnesses") + " not judged");
    }
  }

  private String headline() {
    String counts =
        Arrays.stream(Verdict.values())
            .filter(verdict -> count(verdict) > 0)
            .map(verdict -> String.format(Locale.ROOT, "%,d %s", count(verdict), verdict))
            .collect(Collectors.joining(", "));
    return Words.count(results.size(), "witness", "witnesses")
        + " judged exactly: "
        + counts
        + " (tolerance "
        + Numbers.decimal(limit)
        + ")";
  }

  private long count(Verdict verdict) {
    return results.stream().filter(result -> result.judgement().verdict() == verdict).count();
  }

  private static Columns table(List<VerifierTally> tallies) {
    Columns table = new Columns();
    table.add(
        "verifier",
        "year",
        "witnesses",
        "valid",
        "with tolerance",
        "invalid",
        "malformed",
        "undecided",
        "float32 wrong",
        "needs up to");
    for (VerifierTally tally : tallies) {
      table.add(
          tally.tool().isEmpty() ? "(not named)" : tally.tool(),
          tally.year().isEmpty() ? "-" : tally.year(),
          String.valueOf(tally.judgements().size()),
          String.valueOf(tally.count(Verdict.VALID)),
          String.valueOf(tally.count(Verdict.VALID_WITH_TOLERANCE)),
          String.valueOf(tally.count(Verdict.INVALID)),
          String.valueOf(tally.count(Verdict.MALFORMED)),
          String.valueOf(tally.count(Verdict.UNDECIDED)),
          String.valueOf(tally.misjudgedByFloat32()),
          tally.worstTolerance().map(tolerance -> tolerance.toDecimal(3)).orElse("-"));
    }
    return table;
  }

  private void explain(Verdict verdict, PrintWriter out) {
    List<SuiteResult> those =
        results.stream()
            .filter(result -> result.judgement().verdict() == verdict)
            .filter(result -> !(result.judgement() instanceof Judgement.Late))
            .toList();
    if (those.isEmpty()) {
      return;
    }
    out.println();
    out.println(verdict + ":");
    int shown = details ? those.size() : Math.min(those.size(), MOST_EXPLAINED);
    for (SuiteResult result : those.subList(0, shown)) {
      explain(result, out);
    }
    if (shown < those.size()) {
      out.println("  … and " + (those.size() - shown) + " more (--details shows them)");
    }
  }

  private void explain(SuiteResult result, PrintWriter out) {
    SuiteCase that = result.suiteCase();
    String who = (that.tool() + " " + that.year()).strip();
    out.println("  " + name(that.witness()) + (who.isEmpty() ? "" : " (" + who + ")"));
    out.println("      " + result.judgement().reason());
    if (details) {
      Columns rows = new Columns();
      JudgementText.into(rows, result.judgement());
      rows.print(out, "      ");
    }
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    Json.exact(json, "greatestTolerance", limit);
    json.writeArrayFieldStart("results");
    for (SuiteResult result : results) {
      SuiteCase that = result.suiteCase();
      json.writeStartObject();
      json.writeStringField("network", name(that.network()));
      json.writeStringField("property", name(that.property()));
      json.writeStringField("witness", name(that.witness()));
      json.writeStringField("family", that.family());
      json.writeStringField("tool", that.tool());
      json.writeStringField("year", that.year());
      JudgementJson.write(json, result.judgement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /// The path of a file as seen from here, where it is below; the name of a lost one.
  private static String name(Located file) {
    Path here = Path.of("").toAbsolutePath();
    return switch (file) {
      case Located.Found(Path path) when path.startsWith(here) -> here.relativize(path).toString();
      case Located.Found(Path path) -> path.toString();
      case Located.Lost lost -> lost.name();
    };
  }
}
