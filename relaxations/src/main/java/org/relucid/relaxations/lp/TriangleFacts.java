package org.relucid.relaxations.lp;

import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.relaxations.derivation.NeuronFacts;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// What the triangle says of one neuron, as facts of a linear program: `h = z` or `h = 0` where it
/// is stable; `h ≥ 0`, `h ≥ z` and the chord where not. [E17]
final class TriangleFacts {
  private TriangleFacts() {}

  static void add(LinearFacts facts, Derivation derivation, int k, DerivedBounds bounds) {
    ScalarNetwork network = derivation.setting().network();
    int dimension = network.inputs() + k + 1;
    AffineForm z = network.preActivations().get(k).inDimension(dimension);
    AffineForm h = AffineForm.variable(dimension, dimension - 1);
    NeuronFacts neuron = new NeuronFacts(derivation, k, bounds);
    Rational zero = Rational.ZERO;
    Rational one = Rational.ONE;
    switch (neuron.phase()) {
      case ACTIVE -> facts.isZero(h.subtract(z), neuron.below(one, zero), neuron.above(one, zero));
      case INACTIVE -> facts.isZero(h, neuron.below(zero, zero), neuron.above(zero, zero));
      case UNSTABLE -> {
        facts.atLeastZero(h, neuron.below(zero, zero));
        facts.atLeastZero(h.subtract(z), neuron.below(one, zero));
        Rational l = bounds.bounds().lower();
        Rational u = bounds.bounds().upper();
        Rational slope = u.divide(u.subtract(l));
        Rational intercept = slope.multiply(l).negate();
        AffineForm chord = z.multiply(slope).add(intercept).subtract(h);
        facts.atLeastZero(chord, neuron.above(slope, intercept));
      }
    }
  }
}
