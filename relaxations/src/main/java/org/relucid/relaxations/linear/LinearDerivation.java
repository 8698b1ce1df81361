package org.relucid.relaxations.linear;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.relaxations.derivation.NeuronFacts;
import org.relucid.relaxations.linear.LinearAnalysis.Bounded;
import org.relucid.relaxations.linear.LinearBound.Side;
import org.relucid.theory.geometry.Box;
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

  private final List<DerivedBounds> neurons = new ArrayList<>();

  private LinearDerivation(LinearAnalysis<Rational> analysis, Derivation derivation) {
    this.analysis = analysis;
    this.derivation = derivation;
    this.inputs = analysis.network().inputs();
    this.belowFacts = new int[derivation.setting().dimension()];
    this.aboveFacts = new int[derivation.setting().dimension()];
    for (int i = 0; i < inputs; i++) {
      belowFacts[i] = derivation.add(new Step.Assume(BoxSetting.lower(i)));
      aboveFacts[i] = derivation.add(new Step.Assume(BoxSetting.upper(i)));
    }
    for (int k = 0; k < analysis.neurons().size(); k++) {
      neuron(k);
    }
  }

  /// The bounds of all outputs.
  static Certificate certificate(LinearAnalysis<Rational> analysis, Box box) {
    Derivation derivation = new Derivation(BoxSetting.of(analysis.network(), box));
    LinearDerivation facts = new LinearDerivation(analysis, derivation);
    for (int j = 0; j < analysis.outputs().size(); j++) {
      DerivedBounds y = facts.derive(analysis.outputs().get(j));
      derivation.concludeBounds(j, y.interval(), y.lowerFact(), y.upperFact());
    }
    return derivation.certificate();
  }

  /// The bounds of all pre-activations, in a derivation on the box of the analysis.
  static List<DerivedBounds> neurons(LinearAnalysis<Rational> analysis, Derivation derivation) {
    return List.copyOf(new LinearDerivation(analysis, derivation).neurons);
  }

  private void neuron(int k) {
    DerivedBounds z = derive(analysis.neurons().get(k));
    neurons.add(z);
    Lines<Rational> lines = analysis.lines().get(k);
    NeuronFacts facts = new NeuronFacts(derivation, k, z);
    belowFacts[inputs + k] = facts.below(lines.below().slope(), lines.below().intercept());
    aboveFacts[inputs + k] = facts.above(lines.above().slope(), lines.above().intercept());
  }

  private DerivedBounds derive(Bounded<Rational> bounded) {
    Bounds<Rational> used = bounded.used();
    Rational below = bounded.lower().value().subtract(used.lower());
    Rational above = used.upper().subtract(bounded.upper().value());
    return new DerivedBounds(
        used,
        derivation.combine(terms(bounded.lower()), below),
        derivation.combine(terms(bounded.upper()), above));
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
