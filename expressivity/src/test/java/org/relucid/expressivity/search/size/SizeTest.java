package org.relucid.expressivity.search.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.Exhaustive;
import org.relucid.expressivity.search.ExhaustiveRun;
import org.relucid.expressivity.search.OneNeuronPerKink;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.Width;
import org.relucid.smt.query.Panel;

class SizeTest {
  private static final Duration TIME = Duration.ofSeconds(60);
  private static final Panel Z3 = Panel.z3Alone().uncertified();

  @AfterAll
  static void close() {
    Z3.close();
  }

  private static SearchQuestion question(String function, String relaxation) {
    return SearchQuestion.of(function, Architecture.parse("1-1-1"), relaxation);
  }

  private static Size size(String function, String layers, String relaxation) {
    String plain = layers.replace(" skips", "");
    Architecture shape = Architecture.parse(plain);
    SearchQuestion question =
        SearchQuestion.of(function, plain.equals(layers) ? shape : shape.withSkips(), relaxation);
    Optional<Width> oneLayer =
        OneNeuronPerKink.denies(question).isPresent()
            ? Optional.empty()
            : Optional.of(Width.of(question, 2, Z3, TIME));
    return Size.of(question, oneLayer, Z3, TIME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); 1-1-1; deeppoly-0; = 1; = 2",
        "abs(x); 1-1-1 skips; triangle; = 1; = 1",
        "clamp(x, 0, 1); 1-1-1; ibp; = 2; = 2",
        "clamp(x, 0, 1); 1-1-1; triangle; = 2; = 2",
        "max(0, 1 - abs(x)); 1-1-1; deeppoly-0; = 2; = 3",
        "max(0, 1 - abs(x)); 1-1-1 skips; triangle; = 2; = 2",
      })
  void lower_and_upper_bounds_meet(
      String function, String layers, String relaxation, String depth, String neurons) {
    assertThat(size(function, layers, relaxation))
        .isInstanceOfSatisfying(
            Size.Some.class,
            some -> {
              assertThat(some.layers()).hasToString(depth);
              assertThat(some.neurons()).hasToString(neurons);
            });
  }

  @Test
  @Tag("slow")
  void three_neurons_are_not_enough_for_n() {
    assertThat(size("clamp(relu(x) - 2*relu(x - 1) + 2*relu(x - 2), 0, 1)", "1-1-1", "deeppoly-0"))
        .isInstanceOfSatisfying(
            Size.Some.class,
            some -> {
              assertThat(some.neurons()).hasToString(">= 4, <= 5");
              assertThat(some.solvers()).isNotEmpty();
            });
  }

  /// For one variable behind one neuron: what is left of the step on one side has one kink.
  @Test
  void the_step_is_not_denied_three_neurons() {
    assertThat(ThreeNeurons.deny(question("clamp(x, 0, 1)", "triangle"), Z3, TIME)).isEmpty();
  }

  @Test
  void affine_functions_need_no_neuron() {
    Width unknown = new Width(1, Optional.empty(), List.of());
    Between none = new Between(0, Optional.of(0));
    assertThat(Size.of(question("2*x + 1", "ibp"), Optional.of(unknown), Z3, TIME))
        .isEqualTo(new Size.Some(none, none, List.of()));
  }

  @Test
  void where_a_theorem_denies_every_network_there_is_no_size() {
    assertThat(Size.of(question("abs(x)", "ibp"), Optional.empty(), Z3, TIME))
        .isEqualTo(new Size.None("B24-ibp-characterisation"));
    assertThat(Size.of(question("abs(x)", "zonotope"), Optional.empty(), Z3, TIME))
        .isEqualTo(new Size.None("continuous-lines"));
  }

  /// Smaller networks with whole weights, looked at one by one.
  @Test
  void no_smaller_network_for_the_tent_is_met() {
    for (String smaller : List.of("1-1-1", "1-2-1", "1-1-1-1")) {
      SearchQuestion question =
          SearchQuestion.of("max(0, 1 - abs(x))", Architecture.parse(smaller), "triangle");
      assertThat(
              new ExhaustiveRun(new Exhaustive(question, 2), Optional.empty())
                  .count(() -> {})
                  .precise())
          .isZero();
    }
  }

  @Test
  void at_least_and_at_most_are_kept_apart() {
    assertThat(new Between(2, Optional.of(2))).hasToString("= 2");
    assertThat(new Between(4, Optional.empty())).hasToString(">= 4");
    assertThat(new Between(2, Optional.of(3))).hasToString(">= 2, <= 3");
    assertThatThrownBy(() -> new Between(3, Optional.of(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shapes_of_four_neurons() {
    assertThat(Shapes.of(4, Architecture.Reading.LAYER))
        .extracting(Architecture::toString)
        .containsExactly("1-3-1-1", "1-2-2-1", "1-2-1-1-1", "1-1-3-1", "1-1-2-1-1", "1-1-1-2-1");
  }
}
