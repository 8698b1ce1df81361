package org.relucid.notebooks.report;

import java.util.Locale;
import java.util.Optional;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Evidence;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;

/// One relaxation's question and its answer.
///
/// @param theorem by which the network of the question encodes the function that was given; empty
///   where that network itself was given
public record PreciseRow(Question question, Optional<String> theorem, Answer answer) {
  public String relaxation() {
    return question.relaxation();
  }

  String word() {
    return switch (answer) {
      case Answer.Precise _ -> "precise";
      case Answer.Imprecise _ -> "imprecise";
      case Answer.Unknown _ -> "unknown";
    };
  }

  /// How it was found, where it was.
  Optional<String> method() {
    Optional<Method> method =
        switch (answer) {
          case Answer.Precise(Method found, _) -> Optional.of(found);
          case Answer.Imprecise(Method found, _, _) -> Optional.of(found);
          case Answer.Unknown _ -> Optional.empty();
        };
    return method.map(found -> found.name().toLowerCase(Locale.ROOT));
  }

  Optional<Imprecision> counterexample() {
    return answer instanceof Answer.Imprecise imprecise
        ? Optional.of(imprecise.counterexample())
        : Optional.empty();
  }

  public Optional<Evidence> evidence() {
    return switch (answer) {
      case Answer.Precise precise -> Optional.of(precise.evidence());
      case Answer.Imprecise imprecise -> imprecise.evidence();
      case Answer.Unknown _ -> Optional.empty();
    };
  }

  public String withoutEvidence() {
    return answer instanceof Answer.Unknown
        ? "nothing was shown"
        : "none is known for looseness of " + relaxation() + " on this box";
  }

  Exit exit() {
    return switch (answer) {
      case Answer.Precise _ -> Exit.DONE;
      case Answer.Imprecise _ -> Exit.REFUTED;
      case Answer.Unknown _ -> Exit.UNDECIDED;
    };
  }
}
