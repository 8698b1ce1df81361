package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relucid.smt.lemma.Lemma;
import org.relucid.smt.lemma.LemmaResult;
import org.relucid.smt.lemma.Lemmas;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;

/// Asks solvers about lemmas with real parameters.
///
/// @param limits for each case of a lemma
public record SolvedLemmas(Panel panel, Limits limits) {
  /// All of them; passed if every case of every lemma is as claimed, failed if one is refuted.
  public Check.Finding ask(List<String> ids) {
    List<String> lines = new ArrayList<>();
    boolean holds = true;
    boolean fails = false;
    for (String id : ids) {
      Optional<Lemma> lemma = Lemmas.named(id);
      if (lemma.isEmpty()) {
        return Check.failed("there is no lemma " + id);
      }
      LemmaResult result = lemma.get().prove(panel, limits);
      holds &= result.holds();
      fails |= result.fails();
      lines.add(line(result));
    }
    String detail = String.join("\n", lines);
    if (fails) {
      return Check.failed(detail);
    }
    return holds ? Check.passed(detail) : new Check.Finding.Undecided(detail);
  }

  /// `B24-band-1: holds, 14 cases in 0.67 s, by Z3 4.14.1 and z3 4.8.12`, or which case does not,
  /// and why.
  private static String line(LemmaResult result) {
    int cases = result.answers().size();
    long good = result.answers().stream().filter(LemmaResult.Answered::holds).count();
    String word =
        result.holds()
            ? "holds, " + cases + (cases == 1 ? " case" : " cases")
            : (result.fails() ? "REFUTED, " : "not decided, ")
                + good
                + " of "
                + cases
                + (cases == 1 ? " case holds" : " cases hold");
    double seconds = result.elapsed().toMillis() / 1000.0;
    return String.format(
        Locale.ROOT,
        "%s: %s in %.2f s%s",
        result.lemma().id(),
        word,
        seconds,
        result.holds() ? ", by " + String.join("; ", result.basis()) : "; " + worst(result));
  }

  /// The first case that is refuted, or else undecided.
  private static String worst(LemmaResult result) {
    LemmaResult.Answered worst =
        result.answers().stream()
            .filter(result.fails() ? LemmaResult.Answered::fails : answer -> !answer.holds())
            .findFirst()
            .orElseThrow();
    String why =
        switch (worst.finding()) {
          case Finding.Model(var model, _) -> "refuted by " + model;
          case Finding.NoModel none -> "there is no example, by " + none.basis();
          case Finding.Undecided undecided -> undecided.reason();
          case Finding.Disagreement(var what, _) -> "solvers disagree: " + what;
        };
    return "case " + worst.question().name() + ": " + why;
  }
}
