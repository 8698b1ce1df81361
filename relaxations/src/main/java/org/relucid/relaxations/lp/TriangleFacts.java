package org.relucid.relaxations.lp;

import org.relucid.relaxations.Phase;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.relaxations.derivation.NeuronFacts;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// What the triangle says of one neuron, as facts of a linear program: `h = z` or `h = 0` where it
/// is stable; `h ≥ 0`, `h ≥ z` and the chord where not. (E17)
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
        AffineForm chord = z.add(l.negate()).multiply(u).subtract(h.multiply(u.subtract(l)));
        facts.atLeastZero(chord, neuron.chord());
      }
    }
  }

  /// The same and `max(l, 0) ≤ h ≤ max(u, 0)`, where that is not said yet: redundant, but a bound
  /// of the variable itself, which absorbs what rounded multipliers leave over.
  static void addWithBounds(LinearFacts facts, Derivation derivation, int k, DerivedBounds bounds) {
    add(facts, derivation, k, bounds);
    int dimension = derivation.setting().network().inputs() + k + 1;
    AffineForm h = AffineForm.variable(dimension, dimension - 1);
    Rational l = bounds.bounds().lower();
    Rational u = bounds.bounds().upper();
    NeuronFacts neuron = new NeuronFacts(derivation, k, bounds);
    if (neuron.phase() == Phase.ACTIVE) {
      facts.atLeastZero(h.add(l.negate()), neuron.below(Rational.ZERO, l));
    }
    if (neuron.phase() != Phase.INACTIVE) {
      facts.atLeastZero(h.negate().add(u), neuron.above(Rational.ZERO, u));
    }
  }
}
