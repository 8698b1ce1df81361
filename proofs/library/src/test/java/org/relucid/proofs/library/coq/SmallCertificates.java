package org.relucid.proofs.library.coq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Setting;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

/// Certificates of small instances, and of random ones.
final class SmallCertificates {
  static final List<String> RELAXATIONS =
      List.of("ibp", "zonotope", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron");

  private SmallCertificates() {}

  static List<Certificate> ofTheory() {
    List<Certificate> all = new ArrayList<>();
    for (String expression :
        List.of(
            "abs(x)",
            "relu(x) - 2*relu(x - 1) + relu(x - 2)",
            "1 - relu(1 - relu(1 - relu(relu(x) - 2*relu(x - 1))))",
            "max(x,y)")) {
      ScalarNetwork network = Spelling.network(Expression.parse(expression)).expand();
      for (String relaxation : RELAXATIONS) {
        all.add(bounds(relaxation, network, new Interval(Rational.of(-1), Rational.of(5, 3))));
      }
    }
    return all;
  }

  static Certificate random(long seed, String relaxation) {
    Random random = new Random(seed);
    int inputs = 1 + random.nextInt(2);
    List<AffineForm> neurons = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      neurons.add(form(random, inputs + k));
    }
    ScalarNetwork network = new ScalarNetwork(inputs, neurons, List.of(form(random, inputs + 3)));
    Rational lower = number(random);
    return bounds(relaxation, network, new Interval(lower, lower.add(Rational.of(3, 2))));
  }

  private static AffineForm form(Random random, int dimension) {
    Map<Integer, Rational> terms = new TreeMap<>();
    for (int i = 0; i < dimension; i++) {
      terms.put(i, number(random));
    }
    return AffineForm.of(dimension, terms, number(random));
  }

  private static Rational number(Random random) {
    return Rational.of(random.nextInt(9) - 4L, 1 + random.nextInt(3));
  }

  private static Certificate bounds(String relaxation, ScalarNetwork network, Interval side) {
    Interval[] sides = new Interval[network.inputs()];
    java.util.Arrays.fill(sides, side);
    return Relaxations.named(relaxation, Relaxations.EXACTLY)
        .over(network, Box.of(sides))
        .certificate();
  }

  /// On no input, anything; the assumptions are no box and speak of a neuron.
  static Certificate contradiction() {
    AffineForm x = AffineForm.variable(2, 0);
    AffineForm h = AffineForm.variable(2, 1);
    ScalarNetwork relu = new ScalarNetwork(1, List.of(AffineForm.variable(1, 0)), List.of(h));
    Setting empty =
        new Setting(relu, List.of(x, h.subtract(x).negate(), h.add(Rational.of(-1)), h.negate()));
    List<Step> steps =
        List.of(
            new Step.Assume(2),
            new Step.Assume(3),
            new Step.Combine(List.of(term(1, 0), term(1, 1)), Rational.of(1, 2)),
            new Step.Absurd(x.negate().add(Rational.of(-7)), 2));
    return new Certificate(
        empty,
        Optional.empty(),
        steps,
        List.of(
            new Conclusion(new Claim.Infeasible(), 2),
            new Conclusion(new Claim.NonNegative(x.negate().add(Rational.of(-7))), 3)));
  }

  /// By cases: relu(x) - x/2 <= 1/2 on [-1, 1].
  static Certificate byCases() {
    AffineForm x = AffineForm.variable(2, 0);
    AffineForm h = AffineForm.variable(2, 1);
    AffineForm y = h.addMultiple(Rational.of(-1, 2), x);
    ScalarNetwork network = new ScalarNetwork(1, List.of(AffineForm.variable(1, 0)), List.of(y));
    Setting setting =
        new Setting(network, List.of(x.add(Rational.ONE), x.negate().add(Rational.ONE)));
    List<Step> steps =
        List.of(
            new Step.Assume(0),
            new Step.Assume(1),
            new Step.Split(x),
            new Step.Active(0, 2),
            new Step.Combine(List.of(term(1, 3), new Term(Rational.of(1, 2), 1)), Rational.ZERO),
            new Step.Otherwise(),
            new Step.Inactive(0, 5),
            new Step.Combine(List.of(term(1, 6), new Term(Rational.of(1, 2), 0)), Rational.ZERO),
            new Step.End());
    return new Certificate(
        setting,
        Optional.of("0123456789abcdef".repeat(4)),
        steps,
        List.of(new Conclusion(new Claim.OutputAtMost(0, Rational.of(1, 2)), 8)));
  }

  /// A point at which |x| is 1/3.
  static Certificate witness() {
    AffineForm h = AffineForm.variable(2, 1);
    ScalarNetwork network = new ScalarNetwork(1, List.of(AffineForm.variable(1, 0)), List.of(h));
    AffineForm x = AffineForm.variable(2, 0);
    Setting setting =
        new Setting(network, List.of(x.add(Rational.ONE), x.negate().add(Rational.ONE)));
    Vector point = Vector.of(List.of(Rational.of(1, 3)));
    return new Certificate(
        setting,
        Optional.empty(),
        List.of(),
        List.of(new Conclusion(new Claim.Violated(point, h.add(Rational.of(-1, 2))), 0)));
  }

  private static Term term(long multiplier, int fact) {
    return new Term(Rational.of(multiplier), fact);
  }
}
