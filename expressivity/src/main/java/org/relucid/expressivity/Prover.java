package org.relucid.expressivity;

import java.util.List;
import org.relucid.expressivity.calculus.Calculus;
import org.relucid.expressivity.cells.Cells;
import org.relucid.expressivity.sample.Patience;
import org.relucid.expressivity.sample.RefutationCertificates;
import org.relucid.expressivity.sample.Sampler;

/// One way to answer a [Question].
public enum Prover {
  /// A few boxes.
  GLANCE(Method.SAMPLE) {
    @Override
    public Answer answer(Question question, Budget budget) {
      return sampled(question, Patience.SHORT);
    }
  },
  /// A derivation by the rules of the precision calculus, which the kernel checks.
  CALCULUS(Method.CALCULUS) {
    @Override
    public Answer answer(Question question, Budget budget) {
      return Calculus.decide(question);
    }
  },
  /// All boxes, cell by cell, for networks of one input; it refutes too.
  CELLS(Method.CELLS) {
    @Override
    public Answer answer(Question question, Budget budget) {
      return Cells.prove(question, budget.cells());
    }
  },
  /// Many boxes.
  SEARCH(Method.SAMPLE) {
    @Override
    public Answer answer(Question question, Budget budget) {
      return sampled(question, budget.sampling());
    }
  };

  private final Method method;

  Prover(Method method) {
    this.method = method;
  }

  /// The way that it is called in answers.
  public Method method() {
    return method;
  }

  /// Its answer; unknown, with the reason, where this way leads nowhere.
  ///
  /// @throws IllegalArgumentException for a relaxation that has no such name
  public abstract Answer answer(Question question, Budget budget);

  /// All, in the order in which they are tried: what is cheap comes first.
  public static List<Prover> inOrder() {
    return List.of(values());
  }

  private static Answer sampled(Question question, Patience patience) {
    Sampler.Outcome outcome = Sampler.search(question, patience);
    return outcome
        .found()
        .<Answer>map(
            found ->
                new Answer.Imprecise(
                    Method.SAMPLE, found, RefutationCertificates.evidence(question, found)))
        .orElseGet(() -> new Answer.Unknown(inVain(outcome)));
  }

  private static String inVain(Sampler.Outcome outcome) {
    return outcome
        .refusal()
        .orElseGet(
            () ->
                "none of "
                    + outcome.boxes()
                    + " boxes that were sampled refutes, which proves nothing");
  }
}
