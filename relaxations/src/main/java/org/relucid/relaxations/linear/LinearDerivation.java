package org.relucid.relaxations.linear;

import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.NeuronFacts;
import org.relucid.relaxations.linear.LinearAnalysis.Bounded;
import org.relucid.relaxations.linear.LinearBound.Side;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// Turns an analysis over the rationals into a derivation: each bound is the combination of the
/// facts that back-substitution used.
final class LinearDerivation {
  private final LinearAnalysis<Rational> analysis;
  private final Derivation derivation;
  private final int inputs;

  /// Per variable, inputs and then neurons, the fact that bounds it from below or above.
  private final int[] belowFacts;

  private final int[] aboveFacts;

  private LinearDerivation(LinearAnalysis<Rational> analysis, Box box) {
    this.analysis = analysis;
    this.derivation = new Derivation(BoxSetting.of(analysis.network(), box));
    this.inputs = analysis.network().inputs();
    this.belowFacts = new int[derivation.setting().dimension()];
    this.aboveFacts = new int[derivation.setting().dimension()];
  }

  static Certificate of(LinearAnalysis<Rational> analysis, Box box) {
    return new LinearDerivation(analysis, box).write();
  }

  private Certificate write() {
    for (int i = 0; i < inputs; i++) {
      belowFacts[i] = derivation.add(new Step.Assume(BoxSetting.lower(i)));
      aboveFacts[i] = derivation.add(new Step.Assume(BoxSetting.upper(i)));
    }
    for (int k = 0; k < analysis.neurons().size(); k++) {
      neuron(k);
    }
    for (int j = 0; j < analysis.outputs().size(); j++) {
      Bounded<Rational> y = analysis.outputs().get(j);
      Interval used = new Interval(y.used().lower(), y.used().upper());
      derivation.concludeBounds(j, used, lowerFact(y), upperFact(y));
    }
    return derivation.certificate();
  }

  private void neuron(int k) {
    Bounded<Rational> z = analysis.neurons().get(k);
    Lines<Rational> lines = analysis.lines().get(k);
    NeuronFacts facts = new NeuronFacts(derivation, k, z.used(), lowerFact(z), upperFact(z));
    belowFacts[inputs + k] = facts.below(lines.below().slope(), lines.below().intercept());
    aboveFacts[inputs + k] = facts.above(lines.above().slope(), lines.above().intercept());
  }

  /// `form - used.lower ≥ 0`.
  private int lowerFact(Bounded<Rational> bounded) {
    Rational rounding = bounded.lower().value().subtract(bounded.used().lower());
    return derivation.combine(terms(bounded.lower()), rounding);
  }

  /// `used.upper - form ≥ 0`.
  private int upperFact(Bounded<Rational> bounded) {
    Rational rounding = bounded.used().upper().subtract(bounded.upper().value());
    return derivation.combine(terms(bounded.upper()), rounding);
  }

  private List<Term> terms(LinearBound<Rational> bound) {
    return bound.uses().stream()
        .map(
            use -> {
              int[] facts = use.side() == Side.BELOW ? belowFacts : aboveFacts;
              return new Term(use.multiplier(), facts[use.variable()]);
            })
        .toList();
  }
}
