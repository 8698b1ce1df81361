package org.relucid.expressivity.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

class SamplerTest {
  private static final String TENT = "1 - relu(1 - relu(relu(x) - 2*relu(x - 1)))";

  private static Question question(String expression, String relaxation) {
    Expression f = Expression.parse(expression);
    int inputs = Math.max(1, f.dimension());
    ScalarNetwork network = Spelling.scalarNetwork(inputs, List.of(f));
    return new Question(network, 0, Domain.everywhere(inputs), relaxation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "relu(x) + relu(-x); ibp; [-1, 1]; [0, 2]; [0, 1]",
        "relu(x) - relu(x - 1); ibp; [0, 2]; [-1, 2]; [0, 1]",
        "-x + 2*relu(x); deeppoly-0; [-1, 1]; [-1, 1]; [0, 1]",
        "-x + 2*relu(x); deeppoly-1; [-1, 1]; [-1, 1]; [0, 1]",
        "relu(x) + relu(-x); deeppoly; [-1, 2]; [-1, 2]; [0, 2]",
        "y + relu(x - y); triangle; [0, 1] x [0, 1]; [0, 3/2]; [0, 1]",
        "x + relu(y - x); triangle; [0, 1] x [0, 1]; [0, 3/2]; [0, 1]",
        "1/2*x + 1/2*y + 1/2*abs(x - y); triangle; [0, 1] x [0, 1]; [0, 3/2]; [0, 1]",
        "relu(relu(x - y) + y); triangle; [0, 1] x [0, 1]; [0, 3/2]; [0, 1]",
        "2*relu(x - y) - relu(relu(x - y)) + y; triangle; [0, 1] x [0, 1]; [0, 3/2]; [0, 1]",
      })
  void the_simplest_box_shows_the_looseness(
      String expression, String relaxation, String box, String bounds, String range) {
    assertThat(Sampler.refute(question(expression, relaxation)))
        .contains(new Imprecision(Box.parse(box), Interval.parse(bounds), Interval.parse(range)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "relu(x) + relu(-x); deeppoly-0",
        "relu(x) + relu(-x); deeppoly-1",
        "-x + 2*relu(x); triangle",
        TENT + "; deeppoly-0",
        TENT + "; triangle",
        "relu(x) - 2*relu(x - 1) + relu(x - 2); multi-neuron",
        "y + relu(x - y); multi-neuron",
        "relu(x + y - 1); triangle",
        "x + relu(x - y); triangle",
        "relu(x - y) + relu(y - x); triangle",
      })
  void what_is_precise_is_not_refuted(String expression, String relaxation) {
    Question question = question(expression, relaxation);
    Sampler.Outcome outcome = Sampler.search(question, Patience.SHORT);
    assertThat(outcome.found()).isEmpty();
    assertThat(outcome.refusal()).isEmpty();
    assertThat(outcome.boxes()).isPositive();
  }

  @Test
  void boxes_stay_within_the_domain() {
    Question line = question("relu(x) + relu(-x)", "ibp");
    Domain right = Domain.of(Interval.of(0, 5));
    assertThat(Sampler.refute(new Question(line.network(), 0, right, "ibp"))).isEmpty();
    Domain around = Domain.parse("[-1/8,1/16]");
    Imprecision found =
        Sampler.refute(new Question(line.network(), 0, around, "ibp")).orElseThrow();
    assertThat(around.contains(found.box().lower())).isTrue();
    assertThat(around.contains(found.box().upper())).isTrue();
    assertThat(found.gap()).isGreaterThan(Rational.ZERO);
  }

  @Test
  void other_outputs_and_neurons_do_not_matter() {
    Question one = question("relu(x) + relu(-x)", "ibp");
    ScalarNetwork network =
        Spelling.scalarNetwork(
            1, List.of(Expression.parse("x"), Expression.parse("relu(x) + relu(-x)")));
    assertThat(Sampler.refute(new Question(network, 1, Domain.line(), "ibp")))
        .isEqualTo(Sampler.refute(one));
    assertThat(Sampler.refute(new Question(network, 0, Domain.line(), "ibp"))).isEmpty();
  }

  @Test
  void the_ends_of_what_is_found_are_simple_numbers() {
    Question question = question("relu(x - 22955/113) + relu(22955/113 - x)", "ibp");
    assertThat(Sampler.refute(question).orElseThrow().box()).isEqualTo(Box.parse("[203, 204]"));
  }

  @Test
  void on_a_single_point_every_relaxation_is_exact() {
    ScalarNetwork network = question(TENT + " + relu(x - 1/3)", "ibp").network();
    for (String x : List.of("-1", "0", "1/3", "1/2", "1", "3/2", "2", "5")) {
      Box point = Box.of(Interval.point(Rational.parse(x)));
      for (String name :
          List.of(
              "ibp",
              "zonotope",
              "deeppoly-0",
              "deeppoly-1",
              "deeppoly",
              "triangle",
              "multi-neuron",
              "multi-neuron-2")) {
        Interval bounds =
            Relaxations.named(name, Relaxations.EXACTLY).over(network, point).outputs().getFirst();
        assertThat(bounds).isEqualTo(Interval.point(network.at(point.lower()).get(0)));
      }
    }
  }

  @Test
  void an_unknown_relaxation_is_refused() {
    assertThatThrownBy(() -> Sampler.refute(question("x", "deeppoly-2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deeppoly-2");
  }
}
