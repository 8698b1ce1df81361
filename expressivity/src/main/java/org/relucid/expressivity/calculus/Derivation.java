package org.relucid.expressivity.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Question;
import org.relucid.proofs.kernel.precision.Extent;
import org.relucid.proofs.kernel.precision.Fact;
import org.relucid.proofs.kernel.precision.PrecisionCertificate;
import org.relucid.proofs.kernel.precision.PrecisionCertificate.Conclusion;
import org.relucid.proofs.kernel.precision.PrecisionKernel;
import org.relucid.proofs.kernel.precision.Refusal;
import org.relucid.proofs.kernel.precision.RelaxationName;
import org.relucid.proofs.kernel.precision.Rule;

/// The steps found so far, each accepted by the kernel.
final class Derivation {
  private final PrecisionKernel kernel;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Optional<Fact>> facts = new ArrayList<>();

  Derivation(PrecisionKernel kernel) {
    this.kernel = kernel;
  }

  PrecisionKernel kernel() {
    return kernel;
  }

  /// The number of the step, if the rule applies.
  Optional<Integer> take(Rule rule) {
    try {
      facts.add(kernel.take(rule));
      rules.add(rule);
      return Optional.of(rules.size() - 1);
    } catch (Refusal doesNotApply) {
      return Optional.empty();
    }
  }

  Fact fact(int step) {
    return facts.get(step).orElseThrow();
  }

  /// The step that made the base of a fact.
  int baseOf(int step) {
    return fact(step).base().step();
  }

  /// The certificate with those steps that the last one needs.
  PrecisionCertificate certificate(
      Question question, RelaxationName relaxation, List<Extent> domain, int step) {
    Pruning pruning = Pruning.of(rules, step);
    return new PrecisionCertificate(
        question.network(),
        Optional.empty(),
        relaxation,
        domain,
        pruning.rules(),
        List.of(new Conclusion(question.output(), pruning.place(step))));
  }
}
