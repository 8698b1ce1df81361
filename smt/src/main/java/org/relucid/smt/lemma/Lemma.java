package org.relucid.smt.lemma;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;

/// A statement with real parameters, and the questions whose answers prove it.
///
/// @param id the key of the theorem that needs it, such as `B24-ibp-step`, and what part of it
/// @param statement one or two sentences
/// @param questions written when they are asked for: there are many, and most are long
public record Lemma(String id, String statement, Supplier<List<Case>> questions) {
  Lemma(String id, String statement, List<Case> cases) {
    this(id, statement, () -> List.copyOf(cases));
  }

  public List<Case> cases() {
    return questions.get();
  }

  /// Asks all questions.
  ///
  /// @param limits for each of them
  public LemmaResult prove(Panel panel, Limits limits) {
    long start = System.nanoTime();
    List<LemmaResult.Answered> answered = new ArrayList<>();
    for (Case question : cases()) {
      long begin = System.nanoTime();
      Finding finding = panel.ask(question.negation(), limits);
      answered.add(
          new LemmaResult.Answered(question, finding, Duration.ofNanos(System.nanoTime() - begin)));
    }
    return new LemmaResult(this, answered, Duration.ofNanos(System.nanoTime() - start));
  }
}
