package org.relucid.expressivity.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.relaxations.Relaxations;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;
import org.relucid.smt.term.Assignment;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;
import org.relucid.smt.term.Term;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// With all weights fixed, the questions have a model if and only if the network passes the trials.
class TreeScriptTest {
  private static final Panel Z3 = Panel.z3Alone().uncertified();

  @AfterAll
  static void close() {
    Z3.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibp", "deeppoly-0", "deeppoly-1"})
  void fixed_weights_pass_if_and_only_if_the_relaxation_is_exact_on_the_boxes(String relaxation) {
    agree(relaxation, Architecture.parse("1-2-1").withSkips(), 60);
  }

  @Test
  void also_for_the_triangle_with_the_points_where_neurons_switch() {
    agree("triangle", Architecture.parse("1-3-1"), 60);
  }

  @Test
  void also_where_layers_of_one_neuron_follow() {
    agree("deeppoly-0", Architecture.parse("1-3-1-1"), 60);
    agree("triangle", Architecture.parse("1-4-1-1"), 60);
    agree("triangle", Architecture.parse("1-4-1-1-1"), 40);
  }

  @Test
  void also_for_two_layers_and_two_inputs_under_intervals() {
    agree("ibp", Architecture.parse("1-2-2-1"), 40);
    agree("ibp", Architecture.parse("2-2-1").withSkips(), 40);
  }

  private static void agree(String relaxation, Architecture architecture, int times) {
    Random random = new Random(relaxation.length() + times);
    List<Tree> trees = Tree.all(architecture);
    int exact = 0;
    for (int i = 0; i < times; i++) {
      Tree tree = trees.get(random.nextInt(trees.size()));
      exact += agrees(relaxation, architecture, tree, random) ? 1 : 0;
    }
    assertThat(exact).isBetween(times / 20 + 1, times - 1);
  }

  private static boolean agrees(
      String relaxation, Architecture architecture, Tree tree, Random random) {
    int inputs = architecture.inputs();
    SearchQuestion any = question(zero(inputs), architecture, relaxation);
    Script empty = TreeScript.of(any, tree, Trials.start(any));
    Assignment weights = weights(empty, random);
    ScalarNetwork network = Candidate.of(any, tree, weights).network();
    if (network.neurons() < size(tree)) {
      return agrees(relaxation, architecture, tree, random);
    }
    SearchQuestion question = question(network, architecture, relaxation);
    Box box = box(inputs, random);
    Trials trials = Trials.none(question);
    trials.add(box.midpoint());
    trials.add(box, kinks(network, box));
    Script pinned = TreeScript.of(question, tree, trials).with(pins(weights));
    Interval bounds =
        Relaxations.named(relaxation, Relaxations.EXACTLY).over(network, box).outputs().getFirst();
    boolean exact = bounds.equals(question.range(box));
    assertThat(pinned.logic()).isEqualTo(Logic.QF_LRA);
    assertThat(Z3.ask(withoutOrder(pinned), Limits.seconds(20)))
        .as("%s on %s: %s", network, box, bounds)
        .isInstanceOf(exact ? Finding.Model.class : Finding.NoModel.class);
    return exact;
  }

  /// A network in which neurons were merged has tighter bounds than the tree.
  private static int size(Tree tree) {
    return tree.branches().stream().mapToInt(branch -> 1 + size(branch.tree())).sum();
  }

  private static SearchQuestion question(
      ScalarNetwork network, Architecture architecture, String relaxation) {
    return new SearchQuestion(
        network, Domain.everywhere(architecture.inputs()), architecture, relaxation);
  }

  private static ScalarNetwork zero(int inputs) {
    return new ScalarNetwork(
        inputs, List.of(), List.of(AffineForm.constant(inputs, Rational.ZERO)));
  }

  private static Assignment weights(Script script, Random random) {
    TreeMap<String, Rational> weights = new TreeMap<>();
    for (String variable : script.variables()) {
      if (variable.matches("(slope[0-9]+|shift)-(y|h[0-9.]+)")) {
        weights.put(variable, Rational.of(random.nextInt(-3, 4)));
      }
    }
    return Assignment.of(weights);
  }

  private static List<Script.Assertion> pins(Assignment weights) {
    List<Script.Assertion> pins = new ArrayList<>();
    weights
        .values()
        .forEach(
            (name, value) ->
                pins.add(
                    new Script.Assertion(
                        "pin-" + name, Formula.equal(Term.variable(name), Term.number(value)))));
    return pins;
  }

  /// The order of equal branches loses no network, only their repetitions.
  private static Script withoutOrder(Script script) {
    return new Script(
        script.title(),
        script.variables(),
        script.assertions().stream()
            .filter(assertion -> !assertion.name().contains("-before-"))
            .toList());
  }

  private static Box box(int inputs, Random random) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      int lower = random.nextInt(-4, 4);
      sides.add(Interval.of(lower, lower + random.nextInt(0, 8)));
    }
    return new Box(sides);
  }

  private static List<Rational> kinks(ScalarNetwork network, Box box) {
    List<Rational> kinks = new ArrayList<>();
    if (network.inputs() == 1) {
      for (AffineForm z : network.preActivations()) {
        Rational slope = z.coefficient(0);
        if (!slope.isZero() && z.terms() == 1) {
          Rational zero = z.constant().divide(slope).negate();
          if (box.contains(Vector.of(zero))) {
            kinks.add(zero);
          }
        }
      }
    }
    return kinks;
  }
}
