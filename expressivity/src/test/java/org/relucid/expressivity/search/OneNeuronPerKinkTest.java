package org.relucid.expressivity.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.proofs.kernel.imprecision.ImprecisionKernel;
import org.relucid.proofs.kernel.imprecision.ImprecisionReader;
import org.relucid.proofs.kernel.imprecision.ImprecisionVerdict;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

class OneNeuronPerKinkTest {
  private static final String N = "clamp(relu(x) - 2*relu(x - 1) + 2*relu(x - 2), 0, 1)";

  private static SearchQuestion question(String function, String relaxation) {
    return SearchQuestion.of(function, Architecture.parse("1-1-1"), relaxation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clamp(x, 0, 1)", "max(0, 1 - abs(x))", N, "relu(x) - 3*relu(x - 1)"})
  void bumps_and_steps_are_denied_one_hidden_layer(String function) throws Exception {
    for (String relaxation : List.of("triangle", "deeppoly-0", "deeppoly-1", "ibp", "zonotope")) {
      OneNeuronPerKink denied =
          OneNeuronPerKink.denies(question(function, relaxation)).orElseThrow();
      assertThat(question(function, relaxation).differs(denied.network())).isEmpty();
      assertThat(
              ImprecisionKernel.check(
                  ImprecisionReader.read(Source.of("text", denied.evidence().certificate()))))
          .isInstanceOf(ImprecisionVerdict.Accepted.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); ibp",
        "relu(x); triangle",
        "max(x, 0, 2*x - 1); deeppoly-0",
        "x + relu(x) - relu(x - 1); deeppoly-0",
        "3*x; triangle",
        "clamp(x, 0, 1); multi-neuron",
      })
  void of_others_nothing_is_said(String function, String relaxation) {
    assertThat(OneNeuronPerKink.denies(question(function, relaxation))).isEmpty();
  }

  @Test
  void a_domain_without_the_kinks_has_none() {
    SearchQuestion whole = question("clamp(x, 0, 1)", "triangle");
    SearchQuestion part =
        new SearchQuestion(
            whole.function(), Domain.parse("[-3,1]"), whole.architecture(), "triangle");
    assertThat(OneNeuronPerKink.denies(part)).isEmpty();
  }

  /// Any network of one hidden layer for the same function is at least as loose, on every box.
  @Test
  void one_neuron_at_each_kink_is_tightest() {
    Random random = new Random(8);
    int looser = 0;
    for (int i = 0; i < 120; i++) {
      ScalarNetwork network = network(random);
      SearchQuestion question =
          new SearchQuestion(network, Domain.line(), Architecture.parse("1-1-1"), "triangle");
      Optional<OneNeuronPerKink> denied = OneNeuronPerKink.denies(question);
      if (denied.isEmpty()) {
        continue;
      }
      for (Box box : boxes(random, denied.get().shown().box())) {
        Interval tightest =
            Relaxations.TRIANGLE.over(denied.get().network(), box).outputs().getFirst();
        for (String relaxation : List.of("triangle", "deeppoly-1", "ibp")) {
          Interval bounds =
              Relaxations.named(relaxation, Relaxations.EXACTLY)
                  .over(network, box)
                  .outputs()
                  .getFirst();
          assertThat(bounds.contains(tightest)).as("%s on %s", network, box).isTrue();
          looser += bounds.equals(tightest) ? 0 : 1;
        }
      }
      assertThat(Decider.decide(question.precision(network))).isNotInstanceOf(Answer.Precise.class);
    }
    assertThat(looser).isPositive();
  }

  /// Several neurons at one place, facing either way, and a linear part.
  private static ScalarNetwork network(Random random) {
    List<AffineForm> neurons = new ArrayList<>();
    AffineForm output = AffineForm.variable(6, 0).multiply(Rational.of(random.nextInt(-1, 2)));
    for (int k = 0; k < 5; k++) {
      int slope = random.nextBoolean() ? random.nextInt(1, 3) : -random.nextInt(1, 3);
      int place = random.nextInt(0, 3);
      neurons.add(
          AffineForm.of(Vector.ofIntegers(slope), Rational.of(-slope * place)).inDimension(1 + k));
      output =
          output.addMultiple(Rational.of(random.nextInt(-2, 3)), AffineForm.variable(6, 1 + k));
    }
    return new ScalarNetwork(1, neurons, List.of(output));
  }

  private static List<Box> boxes(Random random, Box first) {
    List<Box> boxes = new ArrayList<>(List.of(first));
    for (int i = 0; i < 5; i++) {
      Rational lower = Rational.of(random.nextInt(-9, 8), 3);
      boxes.add(Box.of(new Interval(lower, lower.add(Rational.of(random.nextInt(1, 12), 3)))));
    }
    return boxes;
  }
}
