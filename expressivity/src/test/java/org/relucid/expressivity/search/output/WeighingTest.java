package org.relucid.expressivity.search.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.Exhaustive;
import org.relucid.expressivity.search.ExhaustiveRun;
import org.relucid.expressivity.search.SearchQuestion;

class WeighingTest {
  private static SearchQuestion question(String function, String layers, String relaxation) {
    String plain = layers.replace(" skips", "");
    Architecture architecture = Architecture.parse(plain);
    return SearchQuestion.of(
        function, plain.equals(layers) ? architecture : architecture.withSkips(), relaxation);
  }

  /// Without ruling any out by points.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); 1-2-1; deeppoly-0",
        "abs(x); 1-3-1; ibp",
        "relu(x) - x; 1-1-1 skips; triangle",
        "clamp(x, 0, 1); 1-1-1-1; ibp",
        "1; 1-2-1; deeppoly-0",
        "x/3; 1-2-1; zonotope",
      })
  void counts_are_those_of_fitting_each(String function, String layers, String relaxation) {
    SearchQuestion question = question(function, layers, relaxation);
    WholeLayers all = new WholeLayers(question.architecture(), 1);
    long encode = 0;
    long precise = 0;
    long seen = 0;
    for (int front = 0; front < all.fronts(); front++) {
      for (List<Integer> chosen : subsets(all.kinds(), all.width())) {
        seen++;
        Fitting fitting = OutputWeights.fit(question, all.layers(front, chosen));
        encode += fitting instanceof Fitting.EncodesNot ? 0 : 1;
        precise += fitting instanceof Fitting.Found ? 1 : 0;
      }
    }
    Weighing weighing = Weighing.of(question, all);
    assertThat(all.count()).isEqualTo(BigInteger.valueOf(seen));
    assertThat(weighing.encode()).isEqualTo(encode).isPositive();
    assertThat(weighing.precise()).isEqualTo(precise);
    assertThat(weighing.none() + weighing.unknown()).isEqualTo(encode - precise);
    assertThat(weighing.example().isPresent()).isEqualTo(precise > 0);
  }

  private static List<List<Integer>> subsets(int kinds, int size) {
    List<List<Integer>> all = List.of(List.of());
    for (int i = 0; i < size; i++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> set : all) {
        for (int kind = set.isEmpty() ? 0 : set.getLast() + 1; kind < kinds; kind++) {
          List<Integer> next = new ArrayList<>(set);
          next.add(kind);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  /// If some network with whole output weights, too, is precise, some hidden layers are found.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); 1-2-1; deeppoly-0; true",
        "abs(x); 1-2-1; ibp; false",
        "clamp(x, 0, 1); 1-1-1-1; ibp; true",
        "clamp(x, 0, 1); 1-2-1; triangle; false",
        "relu(x - 1) + x; 1-1-1 skips; deeppoly-0; true",
      })
  void it_agrees_with_trying_whole_output_weights(
      String function, String layers, String relaxation, boolean expected) {
    SearchQuestion question = question(function, layers, relaxation);
    boolean whole =
        new ExhaustiveRun(new Exhaustive(question, 1), Optional.empty())
                .count(() -> {})
                .precise()
                .signum()
            > 0;
    Weighing weighing = Weighing.of(question, new WholeLayers(question.architecture(), 1));
    assertThat(whole).isEqualTo(expected);
    assertThat(weighing.precise() > 0).isEqualTo(expected);
    assertThat(weighing.unknown()).isZero();
  }

  /// `2x - 1 + relu(1 - x)`, which facing the other way is imprecise.
  @Test
  void real_output_weights_find_what_small_whole_ones_miss() {
    SearchQuestion question = question("relu(x - 1) + x", "1-1-1 skips", "deeppoly-1");
    ExhaustiveRun whole = new ExhaustiveRun(new Exhaustive(question, 1), Optional.empty());
    assertThat(whole.count(() -> {}).precise()).isZero();
    Weighing weighing = Weighing.of(question, new WholeLayers(question.architecture(), 1));
    assertThat(weighing.precise()).isEqualTo(1);
    assertThat(weighing.none()).isEqualTo(1);
  }

  /// Three neurons in two layers are enough for the tent.
  @Test
  @Tag("slow")
  void the_tent_has_a_network_of_three_neurons() {
    for (String relaxation : List.of("deeppoly-0", "triangle")) {
      SearchQuestion question = question("max(0, 1 - abs(x))", "1-2-1-1", relaxation);
      Weighing weighing = Weighing.of(question, new WholeLayers(question.architecture(), 1));
      assertThat(weighing.example().orElseThrow().network().neurons()).isEqualTo(3);
    }
  }

  @Test
  void rows_up_to_scale_order_and_constants_are_counted() {
    assertThat(new WholeLayers(Architecture.parse("1-2-1"), 1).count()).isEqualTo(15);
    assertThat(new WholeLayers(Architecture.parse("1-2-1"), 2).count()).isEqualTo(91);
    assertThat(new WholeLayers(Architecture.parse("1-9-1"), 1).count()).isEqualTo(1);
    assertThat(new WholeLayers(Architecture.parse("1-1-1-1"), 1).count()).isEqualTo(9 * 6);
  }

  @Test
  void slopes_for_each_neuron_are_refused_where_order_is_not_looked_at() {
    SearchQuestion question = question("abs(x)", "1-2-1", "crown-0:1");
    assertThatThrownBy(() -> Weighing.of(question, new WholeLayers(question.architecture(), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("crown-0:1 has a slope for each neuron");
    assertThatThrownBy(() -> new Exhaustive(question, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void too_many_are_refused_before_they_are_made() {
    for (String large : List.of("1-9-9-1", "9-9-1", "1-2-2-2-2-1")) {
      assertThatThrownBy(() -> new WholeLayers(Architecture.parse(large), 3))
          .as(large)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("hidden layers, expected at most 5000000");
    }
    assertThatThrownBy(() -> new WholeLayers(Architecture.parse("1-2-1"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
