package org.relucid.relaxations.derivation;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Phase;
import org.relucid.theory.number.Rational;

/// Derives lines below and above `h = max(z, 0)` from facts `z - l ≥ 0` and `u - z ≥ 0`. Any line
/// that is valid on `[l, u]` is a combination of what the phase gives (a *base* fact) and of those
/// two.
public final class NeuronFacts {
  private static final Rational ONE = Rational.ONE;
  private final Derivation derivation;
  private final int neuron;
  private final Bounds<Rational> z;
  private final int lowerFact;
  private final int upperFact;
  private final Phase phase;

  public NeuronFacts(Derivation derivation, int neuron, DerivedBounds z) {
    this.derivation = derivation;
    this.neuron = neuron;
    this.z = z.bounds();
    this.lowerFact = z.lowerFact();
    this.upperFact = z.upperFact();
    this.phase = Phase.of(z.bounds(), OrderedField.RATIONALS);
  }

  public Phase phase() {
    return phase;
  }

  /// `h - (slope·z + intercept) ≥ 0`.
  public int below(Rational slope, Rational intercept) {
    Rational fromZ =
        switch (phase) {
          case ACTIVE -> ONE;
          case INACTIVE -> Rational.ZERO;
          case UNSTABLE -> slope.max(Rational.ZERO).min(ONE);
        };
    List<Term> base = new ArrayList<>();
    if (!fromZ.isZero()) {
      base.add(new Term(fromZ, derivation.add(new Step.Above(neuron))));
    }
    if (!fromZ.equals(ONE)) {
      base.add(new Term(ONE.subtract(fromZ), derivation.add(new Step.NonNegative(neuron))));
    }
    return tilt(base, fromZ.subtract(slope), intercept.negate());
  }

  /// `slope·z + intercept - h ≥ 0`.
  public int above(Rational slope, Rational intercept) {
    return switch (phase) {
      case ACTIVE -> {
        int phaseFact = derivation.combine(List.of(new Term(ONE, lowerFact)), z.lower());
        int base = derivation.add(new Step.Active(neuron, phaseFact));
        yield tilt(List.of(new Term(ONE, base)), slope.subtract(ONE), intercept);
      }
      case INACTIVE -> {
        Rational room = z.upper().negate();
        int phaseFact = derivation.combine(List.of(new Term(ONE, upperFact)), room);
        int base = derivation.add(new Step.Inactive(neuron, phaseFact));
        yield tilt(List.of(new Term(ONE, base)), slope, intercept);
      }
      case UNSTABLE -> {
        Rational scale = z.upper().subtract(z.lower()).reciprocal();
        Rational chordSlope = z.upper().multiply(scale);
        yield tilt(
            List.of(new Term(scale, chord())),
            slope.subtract(chordSlope),
            intercept.add(chordSlope.multiply(z.lower())));
      }
    };
  }

  /// `u(z - l) - (u - l)h ≥ 0`, where unstable.
  public int chord() {
    return derivation.add(new Step.Chord(neuron, z.lower(), z.upper(), lowerFact, upperFact));
  }

  /// The base and `t·z + c`, which is at least 0 on `[l, u]`.
  private int tilt(List<Term> base, Rational t, Rational c) {
    List<Term> terms = new ArrayList<>(base);
    boolean rising = t.signum() >= 0;
    terms.add(new Term(t.abs(), rising ? lowerFact : upperFact));
    return derivation.combine(terms, c.add(t.multiply(rising ? z.lower() : z.upper())));
  }
}
