package org.relucid.relaxations.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.relaxations.Minimum;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Proves `goal ≥ 0` from linear facts by cases: where the facts alone do not yield it, split on
/// the phase of a neuron whose value is wrong at the point found. It ends with a proof whenever the
/// goal follows from the facts and the definitions of the given neurons.
///
/// *Cost*: at worst two to the number of neurons linear programs.
public final class CaseProof {
  private final ScalarNetwork network;
  private final AffineForm goal;
  private final Set<Integer> neurons;
  private final Target target;

  /// Of the facts known before, and of the branch in which the search stands.
  private final List<AffineForm> forms;

  /// The tree of cases; a leaf has one multiplier for each form in force there.
  private sealed interface Node {
    record Leaf(Vector multipliers, Rational constant) implements Node {}

    record Contradiction(Vector multipliers) implements Node {}

    record Cases(int neuron, Node active, Node inactive) implements Node {}
  }

  /// What is to be shown of the goal's values: that they are at least this.
  private interface Target {
    Rational value();

    /// Looks at a point of a relaxation where the goal is less.
    void visit(Vector point);
  }

  private CaseProof(
      ScalarNetwork network,
      AffineForm goal,
      List<AffineForm> known,
      List<Integer> neurons,
      Target target) {
    this.network = network;
    this.goal = goal;
    this.target = target;
    this.neurons = new TreeSet<>(neurons);
    this.forms = new ArrayList<>(known);
  }

  /// Writes the proof, and before it those of the known facts that it uses.
  ///
  /// @param known forms that are known to be at least 0
  /// @param facts the step of each, asked only for those that are used; it may write it first
  /// @param neurons on whose phases may be split
  /// @return the step whose fact is `goal ≥ 0`
  /// @throws IllegalStateException when the goal does not follow
  public static int write(
      Derivation derivation,
      AffineForm goal,
      List<AffineForm> known,
      IntUnaryOperator facts,
      List<Integer> neurons) {
    ScalarNetwork network = derivation.setting().network();
    Node proof = new CaseProof(network, goal, known, neurons, new Zero()).search();
    Set<Integer> used = new TreeSet<>();
    collect(proof, known.size(), used);
    int[] steps = new int[known.size()];
    used.forEach(index -> steps[index] = facts.applyAsInt(index));
    List<Integer> inForce = new ArrayList<>();
    for (int step : steps) {
      inForce.add(step);
    }
    return new Writer(derivation, goal, inForce).write(proof);
  }

  /// The exact minimum of a form over the inputs.
  ///
  /// @param form over the whole space
  /// @param known as for [#write]; they bound the form
  /// @param neurons all whose definitions are not among the known facts
  /// @param start any input at which the assumptions behind the known facts hold
  public static Minimum minimum(
      ScalarNetwork network,
      AffineForm form,
      List<AffineForm> known,
      List<Integer> neurons,
      Vector start) {
    Least least = new Least(network, form, start);
    new CaseProof(network, form, known, neurons, least).search();
    return new Minimum(least.value(), least.input);
  }

  private record Zero() implements Target {
    @Override
    public Rational value() {
      return Rational.ZERO;
    }

    @Override
    public void visit(Vector point) {}
  }

  /// The least value seen so far.
  private static final class Least implements Target {
    private final ScalarNetwork network;
    private final AffineForm form;
    private Vector input;
    private Rational value;

    Least(ScalarNetwork network, AffineForm form, Vector start) {
      this.network = network;
      this.form = form;
      this.input = start;
      this.value = form.at(network.values(start));
    }

    @Override
    public Rational value() {
      return value;
    }

    @Override
    public void visit(Vector point) {
      Vector inputs = Vector.of(point.entries().subList(0, network.inputs()));
      Rational found = form.at(network.values(inputs));
      if (found.compareTo(value) < 0) {
        value = found;
        input = inputs;
      }
    }
  }

  private Node search() {
    LinearProgram program = new LinearProgram(goal.dimension(), forms, List.of(), goal);
    return switch (LinearProgramSolver.solve(program)) {
      case Outcome.Infeasible infeasible -> new Node.Contradiction(infeasible.multipliers());
      case Outcome.Optimal optimal -> {
        if (optimal.value().compareTo(target.value()) < 0) {
          target.visit(optimal.point());
        }
        yield optimal.value().compareTo(target.value()) >= 0
            ? new Node.Leaf(optimal.multipliers(), optimal.value())
            : cases(mostWrongAt(optimal.point()));
      }
      case Outcome.Unbounded unbounded ->
          cases(mostWrongAt(unbounded.point().add(unbounded.ray())));
    };
  }

  /// The neuron whose value at a point is farthest from what it should be.
  private int mostWrongAt(Vector point) {
    return neurons.stream()
        .max(Comparator.comparing(neuron -> error(neuron, point)))
        .orElseThrow(() -> new IllegalStateException("the goal does not follow: " + goal));
  }

  private Rational error(int neuron, Vector point) {
    Rational z = preActivation(neuron).at(point);
    return point.get(network.inputs() + neuron).subtract(z.max(Rational.ZERO)).abs();
  }

  private AffineForm preActivation(int neuron) {
    return network.preActivations().get(neuron).inDimension(goal.dimension());
  }

  private Node cases(int neuron) {
    AffineForm z = preActivation(neuron);
    AffineForm h = AffineForm.variable(goal.dimension(), network.inputs() + neuron);
    neurons.remove(neuron);
    Node active = branch(List.of(z, z.subtract(h), h.subtract(z)));
    Node inactive = branch(List.of(z.negate(), h.negate(), h));
    neurons.add(neuron);
    return new Node.Cases(neuron, active, inactive);
  }

  private Node branch(List<AffineForm> added) {
    forms.addAll(added);
    Node node = search();
    forms.subList(forms.size() - added.size(), forms.size()).clear();
    return node;
  }

  private static void collect(Node node, int known, Set<Integer> used) {
    switch (node) {
      case Node.Leaf leaf -> collect(leaf.multipliers(), known, used);
      case Node.Contradiction leaf -> collect(leaf.multipliers(), known, used);
      case Node.Cases cases -> {
        collect(cases.active(), known, used);
        collect(cases.inactive(), known, used);
      }
    }
  }

  private static void collect(Vector multipliers, int known, Set<Integer> used) {
    for (int i = 0; i < known; i++) {
      if (!multipliers.get(i).isZero()) {
        used.add(i);
      }
    }
  }

  /// @param inForce the steps of the forms in force, in the order of the search
  private record Writer(Derivation derivation, AffineForm goal, List<Integer> inForce) {
    int write(Node node) {
      return switch (node) {
        case Node.Leaf leaf -> derivation.combine(terms(leaf.multipliers()), leaf.constant());
        case Node.Contradiction leaf -> {
          int contradiction = derivation.combine(terms(leaf.multipliers()), Rational.ZERO);
          yield derivation.add(new Step.Absurd(goal, contradiction));
        }
        case Node.Cases cases -> cases(cases);
      };
    }

    private int cases(Node.Cases cases) {
      int neuron = cases.neuron();
      AffineForm z =
          derivation.setting().network().preActivations().get(neuron).inDimension(goal.dimension());
      int positive = derivation.add(new Step.Split(z));
      branch(
          cases.active(),
          positive,
          derivation.add(new Step.Active(neuron, positive)),
          derivation.add(new Step.Above(neuron)));
      int negative = derivation.add(new Step.Otherwise());
      branch(
          cases.inactive(),
          negative,
          derivation.add(new Step.Inactive(neuron, negative)),
          derivation.add(new Step.NonNegative(neuron)));
      return derivation.add(new Step.End());
    }

    /// The conclusion has to be the last fact of its branch, also where it is an older one.
    private void branch(Node node, Integer... added) {
      inForce.addAll(List.of(added));
      int conclusion = write(node);
      if (conclusion != derivation.last()) {
        derivation.add(
            new Step.Combine(List.of(new Term(Rational.ONE, conclusion)), Rational.ZERO));
      }
      inForce.subList(inForce.size() - added.length, inForce.size()).clear();
    }

    private List<Term> terms(Vector multipliers) {
      List<Term> terms = new ArrayList<>();
      for (int i = 0; i < multipliers.size(); i++) {
        if (!multipliers.get(i).isZero()) {
          terms.add(new Term(multipliers.get(i), inForce.get(i)));
        }
      }
      return terms;
    }
  }
}
