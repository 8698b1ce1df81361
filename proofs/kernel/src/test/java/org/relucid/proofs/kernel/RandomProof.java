package org.relucid.proofs.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A random network on a random box, and a valid derivation of bounds of its neurons and outputs
/// that uses every rule: chords, phases, combinations, cases, contradictions.
final class RandomProof {
  private final Random random;
  private final Setting setting;
  private final List<Step> steps = new ArrayList<>();
  private final List<Conclusion> conclusions = new ArrayList<>();

  /// Of each input and each neuron so far: the steps of `v - l ≥ 0` and `u - v ≥ 0`.
  private final List<Bounds> bounds = new ArrayList<>();

  private record Bounds(Rational lower, Rational upper, int lowerFact, int upperFact) {}

  private RandomProof(Random random, Setting setting) {
    this.random = random;
    this.setting = setting;
  }

  /// A derivation of the bounds of all outputs.
  static Certificate derivation(long seed, int neurons) {
    Random random = new Random(seed);
    RandomProof proof = new RandomProof(random, box(random, network(random, neurons)));
    for (int i = 0; i < proof.setting.network().inputs(); i++) {
      proof.input(i);
    }
    for (int k = 0; k < neurons; k++) {
      proof.neuron(k);
    }
    for (int i = 0; i < proof.setting.network().outputs(); i++) {
      proof.output(i);
    }
    return proof.certificate();
  }

  /// A derivation that no input satisfies the assumptions, and of something absurd.
  static Certificate contradiction(long seed) {
    Random random = new Random(seed);
    ScalarNetwork network = network(random, 2);
    int dimension = network.inputs() + 2;
    AffineForm x = AffineForm.variable(dimension, 0);
    Setting empty = new Setting(network, List.of(x, x.negate().add(Rational.of(-1, 3))));
    RandomProof proof = new RandomProof(random, empty);
    int first = proof.add(new Step.Assume(0));
    int second = proof.add(new Step.Assume(1));
    int absurd = proof.combine(Rational.ZERO, term(1, first), term(1, second));
    AffineForm anything = AffineForm.variable(dimension, dimension - 1).negate();
    int last = proof.add(new Step.Absurd(anything, absurd));
    proof.conclude(new Claim.Infeasible(), absurd);
    proof.conclude(new Claim.NonNegative(anything), last);
    return proof.certificate();
  }

  /// A point and a form that is negative there.
  static Certificate witness(long seed) {
    Random random = new Random(seed);
    Setting setting = box(random, network(random, 3));
    RandomProof proof = new RandomProof(random, setting);
    List<Rational> point = new ArrayList<>();
    for (int i = 0; i < setting.network().inputs(); i++) {
      Rational lower = setting.assumptions().get(2 * i).constant().negate();
      Rational upper = setting.assumptions().get(2 * i + 1).constant();
      point.add(lower.add(upper.subtract(lower).multiply(Rational.of(random.nextInt(4), 3))));
    }
    AffineForm output = setting.network().outputForms().getFirst();
    Rational value = output.at(setting.network().values(Vector.of(point)));
    AffineForm below = output.add(value.negate().add(Rational.of(-1, 7)));
    proof.conclude(new Claim.Violated(Vector.of(point), below), 0);
    return proof.certificate();
  }

  private Certificate certificate() {
    return new Certificate(setting, Optional.empty(), steps, conclusions);
  }

  private static ScalarNetwork network(Random random, int neurons) {
    int inputs = 1 + random.nextInt(2);
    List<AffineForm> preActivations = new ArrayList<>();
    for (int k = 0; k < neurons; k++) {
      preActivations.add(form(random, inputs + k));
    }
    List<AffineForm> outputs = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      outputs.add(form(random, inputs + neurons));
    }
    return new ScalarNetwork(inputs, preActivations, outputs);
  }

  private static AffineForm form(Random random, int dimension) {
    int first = Math.max(0, dimension - 5);
    return AffineForm.of(
        Vector.of(dimension, i -> i < first ? Rational.ZERO : number(random)), number(random));
  }

  private static Rational number(Random random) {
    return Rational.of(random.nextInt(7) - 3L, 1 + random.nextInt(3));
  }

  private static Setting box(Random random, ScalarNetwork network) {
    int dimension = network.inputs() + network.neurons();
    List<AffineForm> assumptions = new ArrayList<>();
    for (int i = 0; i < network.inputs(); i++) {
      Rational lower = number(random);
      AffineForm x = AffineForm.variable(dimension, i);
      assumptions.add(x.add(lower.negate()));
      assumptions.add(x.negate().add(lower.add(Rational.of(1 + random.nextInt(3)))));
    }
    return new Setting(network, assumptions);
  }

  private void input(int i) {
    Rational lower = setting.assumptions().get(2 * i).constant().negate();
    Rational upper = setting.assumptions().get(2 * i + 1).constant();
    int below = add(new Step.Assume(2 * i));
    bounds.add(new Bounds(lower, upper, below, add(new Step.Assume(2 * i + 1))));
  }

  private void neuron(int k) {
    AffineForm z = setting.network().preActivations().get(k);
    Bounds argument = boundsOf(z);
    if (argument.lower.signum() >= 0) {
      int positive = combine(argument.lower, term(1, argument.lowerFact));
      int active = add(new Step.Active(k, positive));
      int above = add(new Step.Above(k));
      int lower = combine(Rational.ZERO, term(1, above), term(1, argument.lowerFact));
      int upper = combine(Rational.ZERO, term(1, active), term(1, argument.upperFact));
      bounds.add(new Bounds(argument.lower, argument.upper, lower, upper));
    } else if (argument.upper.signum() <= 0) {
      int negative = combine(argument.upper.negate(), term(1, argument.upperFact));
      int upper = add(new Step.Inactive(k, negative));
      int lower = add(new Step.NonNegative(k));
      bounds.add(new Bounds(Rational.ZERO, Rational.ZERO, lower, upper));
    } else {
      int lower = add(new Step.NonNegative(k));
      int upper = random.nextBoolean() ? byChord(k, argument) : byCases(k, z, argument);
      bounds.add(new Bounds(Rational.ZERO, argument.upper, lower, upper));
    }
  }

  private int byChord(int k, Bounds z) {
    int chord = add(new Step.Chord(k, z.lower, z.upper, z.lowerFact, z.upperFact));
    Rational width = z.upper.subtract(z.lower);
    return combine(
        Rational.ZERO,
        new Term(width.reciprocal(), chord),
        new Term(z.upper.divide(width), z.upperFact));
  }

  private int byCases(int k, AffineForm z, Bounds argument) {
    int positive = add(new Step.Split(z.inDimension(setting.dimension())));
    int active = add(new Step.Active(k, positive));
    combine(Rational.ZERO, term(1, active), term(1, argument.upperFact));
    int negative = add(new Step.Otherwise());
    int inactive = add(new Step.Inactive(k, negative));
    combine(argument.upper, term(1, inactive));
    return add(new Step.End());
  }

  private void output(int i) {
    Bounds range = boundsOf(setting.network().outputForms().get(i));
    conclude(new Claim.OutputAtLeast(i, range.lower), range.lowerFact);
    conclude(new Claim.OutputAtMost(i, range.upper), range.upperFact);
    AffineForm form = setting.network().outputForms().get(i);
    conclude(new Claim.NonNegative(form.add(range.lower.negate())), range.lowerFact);
  }

  /// Of an affine form, variable by variable.
  private Bounds boundsOf(AffineForm form) {
    List<Term> below = new ArrayList<>();
    List<Term> above = new ArrayList<>();
    Rational lower = form.constant();
    Rational upper = form.constant();
    for (int k = 0; k < form.terms(); k++) {
      Rational factor = form.factor(k);
      Bounds b = bounds.get(form.variable(k));
      boolean up = factor.signum() > 0;
      below.add(new Term(factor.abs(), up ? b.lowerFact : b.upperFact));
      above.add(new Term(factor.abs(), up ? b.upperFact : b.lowerFact));
      lower = lower.add(factor.multiply(up ? b.lower : b.upper));
      upper = upper.add(factor.multiply(up ? b.upper : b.lower));
    }
    int lowerFact = add(new Step.Combine(below, Rational.ZERO));
    return new Bounds(lower, upper, lowerFact, add(new Step.Combine(above, Rational.ZERO)));
  }

  private static Term term(long multiplier, int fact) {
    return new Term(Rational.of(multiplier), fact);
  }

  private int combine(Rational constant, Term... terms) {
    return add(new Step.Combine(List.of(terms), constant));
  }

  private int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  private void conclude(Claim claim, int step) {
    conclusions.add(new Conclusion(claim, step));
  }
}
