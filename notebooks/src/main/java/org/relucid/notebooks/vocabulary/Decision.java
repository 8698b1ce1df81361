package org.relucid.notebooks.vocabulary;

import java.util.Locale;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;

/// A question of all boxes and its answer.
public record Decision(Question question, Answer answer) {
  /// The certificate, where the answer has one.
  ///
  /// @throws IllegalStateException where it has none
  public Page certificate() {
    return switch (answer) {
      case Answer.Precise precise -> new Page(precise.evidence().certificate());
      case Answer.Imprecise imprecise ->
          new Page(
              imprecise
                  .evidence()
                  .orElseThrow(() -> new IllegalStateException("this answer has no certificate"))
                  .certificate());
      case Answer.Unknown _ -> throw new IllegalStateException("nothing was shown");
    };
  }

  @Override
  public String toString() {
    String of = question.relaxation() + " on " + question.domain();
    return switch (answer) {
      case Answer.Precise(var method, _) ->
          "precise: " + of + ", for all boxes, by " + method.name().toLowerCase(Locale.ROOT);
      case Answer.Imprecise(_, Imprecision found, _) ->
          "not precise: "
              + of
              + ": on the box "
              + found.box()
              + " it says "
              + found.bounds()
              + ", but the range is "
              + found.range()
              + " (gap "
              + found.gap()
              + ")";
      case Answer.Unknown(String reason) -> "unknown: " + of + ": " + reason;
    };
  }
}
