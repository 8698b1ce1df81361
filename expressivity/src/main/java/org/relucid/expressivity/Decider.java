package org.relucid.expressivity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Decides whether an analysis is precise on all boxes, or says why it could not: a short look for
/// a box that refutes, then the provers, then a long look.
///
/// *Soundness*: "precise" comes from a prover, "imprecise" from one box with exact numbers; nothing
/// is concluded from boxes that were looked at in vain.
public final class Decider {
  private Decider() {}

  public static Answer decide(Question question) {
    return decide(question, Budget.USUAL);
  }

  /// @throws IllegalArgumentException for a relaxation that has no such name
  public static Answer decide(Question question, Budget budget) {
    return decide(question, budget, Prover.inOrder());
  }

  /// By one method only; unknown where no prover knows it.
  ///
  /// @throws IllegalArgumentException for a relaxation that has no such name
  public static Answer decide(Question question, Budget budget, Method only) {
    return decide(
        question,
        budget,
        Prover.inOrder().stream().filter(prover -> prover.method() == only).toList());
  }

  private static Answer decide(Question question, Budget budget, List<Prover> provers) {
    Map<Method, String> reasons = new EnumMap<>(Method.class);
    for (Prover prover : provers) {
      switch (prover.answer(question, budget)) {
        case Answer.Precise precise -> {
          return precise;
        }
        case Answer.Imprecise imprecise -> {
          return imprecise;
        }
        case Answer.Unknown(String reason) -> reasons.put(prover.method(), reason);
      }
    }
    return new Answer.Unknown(String.join("; ", reasons.values()));
  }
}
