package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relucid.smt.lemma.Lemma;
import org.relucid.smt.lemma.LemmaResult;
import org.relucid.smt.lemma.Lemmas;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;

/// Asks solvers about lemmas with real parameters.
///
/// @param limits for each case of a lemma
public record SolvedLemmas(Panel panel, Limits limits) {
  /// All of them; passed if every case of every lemma is as claimed.
  public Check.Finding ask(List<String> ids) {
    List<String> lines = new ArrayList<>();
    boolean holds = true;
    for (String id : ids) {
      Optional<Lemma> lemma = Lemmas.named(id);
      if (lemma.isEmpty()) {
        return Check.failed("there is no lemma " + id);
      }
      LemmaResult result = lemma.get().prove(panel, limits);
      holds &= result.holds();
      lines.add(line(result));
    }
    String detail = String.join("\n", lines);
    return holds ? Check.passed(detail) : Check.failed(detail);
  }

  /// `B24-band-1: holds, 14 cases in 0.67 s, by Z3 4.14.1 and z3 4.8.12`.
  private static String line(LemmaResult result) {
    int cases = result.answers().size();
    long good = result.answers().stream().filter(LemmaResult.Answered::holds).count();
    String word =
        result.holds()
            ? "holds, " + cases + (cases == 1 ? " case" : " cases")
            : (result.fails() ? "REFUTED, " : "not decided, ") + good + " of " + cases + " cases";
    double seconds = result.elapsed().toMillis() / 1000.0;
    return String.format(
        Locale.ROOT,
        "%s: %s in %.2f s%s",
        result.lemma().id(),
        word,
        seconds,
        result.holds() ? ", by " + String.join("; ", result.basis()) : "");
  }
}
