package org.relucid.expressivity.search.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Conditions that no output weights satisfy, and the combination of them that is a contradiction.
///
/// *What is to be believed*: that each condition is one of a precise network, which is the code of
/// the relaxation; the kernel checks that they contradict each other.
///
/// @param certificate the weights are its inputs, the bias is the last
public record Refutation(List<Condition> conditions, Certificate certificate) {
  public Refutation {
    conditions = List.copyOf(conditions);
  }

  /// A condition with its multiplier, which is of any sign for values.
  record Use(Condition condition, Rational multiplier) {}

  static Refutation of(FixedLayers layers, List<Use> uses) {
    List<AffineForm> assumptions = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    List<Step.Term> terms = new ArrayList<>();
    for (Use use : uses) {
      AffineForm form = use.condition().form(layers);
      boolean positive = use.multiplier().signum() > 0;
      terms.add(new Step.Term(use.multiplier().abs(), steps.size()));
      steps.add(new Step.Assume(assumptions.size()));
      assumptions.add(positive ? form : form.negate());
    }
    steps.add(new Step.Combine(terms, Rational.ZERO));
    ScalarNetwork weights =
        new ScalarNetwork(
            layers.weights(),
            List.of(),
            List.of(AffineForm.constant(layers.weights(), Rational.ZERO)));
    Certificate certificate =
        new Certificate(
            new Setting(weights, assumptions),
            Optional.empty(),
            steps,
            List.of(new Certificate.Conclusion(new Claim.Infeasible(), steps.size() - 1)));
    if (!(Kernel.check(certificate) instanceof Verdict.Accepted)) {
      throw new IllegalStateException("the kernel rejects the combination of " + uses);
    }
    return new Refutation(uses.stream().map(Use::condition).toList(), certificate);
  }
}
