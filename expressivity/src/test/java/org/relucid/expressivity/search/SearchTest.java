package org.relucid.expressivity.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Panel;
import org.relucid.smt.query.SmtInterpol;
import org.relucid.smt.query.Z3Process;
import org.relucid.theory.function.Domain;
import org.relucid.theory.network.ScalarNetwork;

class SearchTest {
  private static final Duration TIME = Duration.ofSeconds(120);
  private static final Panel Z3 = Panel.z3Alone().uncertified();

  @AfterAll
  static void close() {
    Z3.close();
  }

  private static SearchQuestion question(String function, String architecture, String relaxation) {
    String layers = architecture.replace(" skips", "");
    Architecture parsed = Architecture.parse(layers);
    return SearchQuestion.of(
        function, layers.equals(architecture) ? parsed : parsed.withSkips(), relaxation);
  }

  private static SearchResult search(SearchQuestion question) {
    return Search.withSolvers(Z3, TIME).answer(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); 1-1-1; ibp",
        "abs(x); 1-2-1; ibp",
        "1 - abs(x); 1-2-1; ibp",
        "max(x, y); 2-2-1; ibp",
        "abs(x); 1-1-1 skips; deeppoly-0",
        "abs(x); 1-1-1 skips; deeppoly-1",
        "max(0, 1 - abs(x)); 1-1-1-1; triangle",
      })
  void there_is_none(String function, String architecture, String relaxation) {
    assertThat(search(question(function, architecture, relaxation)))
        .isInstanceOf(SearchResult.None.class);
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); 1-3-1 skips; ibp",
        "abs(x); 1-4-1; ibp",
        "clamp(x, 0, 1); 1-3-1; ibp",
        "max(0, 1 - abs(x)); 1-3-1; deeppoly-0",
        "max(0, 1 - abs(x)); 1-3-1; triangle",
      })
  void there_is_none_of_more_neurons(String function, String architecture, String relaxation) {
    there_is_none(function, architecture, relaxation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "clamp(x, 0, 1); 1-1-1-1; ibp",
        "relu(x) + x; 1-1-1 skips; ibp",
        "relu(x + y); 2-1-1; ibp",
        "abs(x); 1-2-1; deeppoly-0",
        "abs(x); 1-2-1; deeppoly-1",
        "abs(x); 1-1-1 skips; triangle",
        "max(x, 0, 2*x - 1); 1-2-1; triangle",
        "clamp(x, 0, 1); 1-1-1-1; deeppoly-0",
        "max(0, 1 - abs(x)); 1-2-1-1; deeppoly-0",
        "max(0, 1 - abs(x)); 1-2-1-1; triangle",
      })
  void there_is_one(String function, String architecture, String relaxation) {
    SearchQuestion question = question(function, architecture, relaxation);
    SearchResult result = search(question);
    assertThat(result).isInstanceOf(SearchResult.Found.class);
    ScalarNetwork network = ((SearchResult.Found) result).network();
    assertThat(question.differs(network)).isEmpty();
    assertThat(network.neurons()).isLessThanOrEqualTo(question.architecture().neurons());
  }

  @Test
  @Tag("slow")
  void a_bump_has_no_network_with_two_hidden_layers_of_two_under_intervals() {
    assertThat(search(question("max(0, 1 - abs(x))", "1-2-2-1", "ibp")))
        .isInstanceOf(SearchResult.None.class);
  }

  @Test
  void small_refutations_convince_the_kernel() {
    try (Panel panel = new Panel(new Z3Process(), List.of(new SmtInterpol()), TIME)) {
      SearchResult result =
          Search.withSolvers(panel, TIME).answer(question("abs(x)", "1-2-1", "ibp"));
      assertThat(result)
          .isInstanceOfSatisfying(
              SearchResult.None.class,
              none -> {
                assertThat(none.basis()).containsExactly("kernel");
                assertThat(none.cases())
                    .extracting(Finding.NoModel::standing)
                    .containsOnly(Finding.Standing.CERTIFIED);
                assertThat(none.cases()).hasSize(3);
              });
    }
  }

  /// What exists is not said to be impossible.
  @ParameterizedTest
  @ValueSource(strings = {"ibp", "deeppoly-0", "deeppoly-1", "triangle"})
  void no_random_network_that_is_precise_is_denied(String relaxation) {
    Random random = new Random(7);
    int seen = 0;
    for (int i = 0; i < 60 && seen < 3; i++) {
      Grid grid = new Grid(Architecture.parse("1-2-1"), 3);
      ScalarNetwork network =
          grid.network(
              0,
              List.of(random.nextInt(grid.types()), random.nextInt(grid.types())),
              random.nextInt(grid.tails()));
      SearchQuestion question =
          new SearchQuestion(network, Domain.line(), grid.architecture(), relaxation);
      if (Decider.decide(question.precision(network)) instanceof Answer.Precise) {
        seen++;
        assertThat(Search.withSolvers(Z3, Duration.ofSeconds(5)).answer(question))
            .isNotInstanceOf(SearchResult.None.class);
      }
    }
    assertThat(seen).isEqualTo(3);
  }

  /// Nor by kinks, nor by values, in whatever shape.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1-2-1; deeppoly-0",
        "1-2-1; ibp",
        "1-3-1 skips; triangle",
        "1-2-1-1; deeppoly-0",
        "1-2-1-1; triangle",
        "2-2-1; triangle",
        "2-2-1; ibp",
      })
  void what_is_precise_is_denied_by_nothing(String layers, String relaxation) {
    Random random = new Random(13);
    String plain = layers.replace(" skips", "");
    Architecture shape = Architecture.parse(plain);
    Grid grid = new Grid(plain.equals(layers) ? shape : shape.withSkips(), 2);
    Domain domain = Domain.everywhere(grid.architecture().inputs());
    int seen = 0;
    for (int i = 0; i < 600 && seen < 2; i++) {
      ScalarNetwork network = network(grid, random);
      SearchQuestion question =
          new SearchQuestion(network, domain, grid.architecture(), relaxation);
      if (network.neurons() > 1
          && Decider.decide(question.precision(network)) instanceof Answer.Precise) {
        seen++;
        assertThat(KinkSearch.answer(question)).as("%s", network).isEmpty();
        assertThat(ValueSearch.deny(question, Z3, Duration.ofSeconds(1))).isEmpty();
        if (Search.obstacle(question).isEmpty()) {
          assertThat(Search.withSolvers(Z3, Duration.ofSeconds(1)).answer(question))
              .isNotInstanceOf(SearchResult.None.class);
        }
      }
    }
    assertThat(seen).isEqualTo(2);
  }

  private static ScalarNetwork network(Grid grid, Random random) {
    List<Integer> types = random.ints(grid.lastWidth(), 0, grid.types()).boxed().toList();
    return grid.network(random.nextInt(grid.fronts()), types, random.nextInt(grid.tails()));
  }

  @Test
  void what_cannot_be_searched_is_said() {
    assertThat(Search.obstacle(question("max(x, y)", "2-2-1", "triangle")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("1-k-1-1"));
    assertThat(Search.obstacle(question("abs(x)", "1-3-3-3-1", "ibp")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("cases of signs"));
    assertThatThrownBy(() -> search(question("abs(x)", "1-2-1", "zonotope")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "max(x, y); 2-1-1; triangle; true",
        "max(x, y); 2-3-1 skips; triangle; true",
        "min(x, y); 2-2-1; deeppoly-1; true",
        "max(x1, x2, x3); 3-3-1; zonotope; true",
        "max(x, y); 2-2-2-1; triangle; false",
        "max(x, y); 2-3-1; multi-neuron; false",
        "abs(x - y); 2-2-1; triangle; false",
        "abs(x); 1-2-1; triangle; false",
      })
  void a_kink_denies_one_hidden_layer(
      String function, String architecture, String relaxation, boolean denied) {
    assertThat(KinkSearch.answer(question(function, architecture, relaxation)).isPresent())
        .isEqualTo(denied);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "relu(x) + relu(y); 2-1-1; true",
        "relu(x) + relu(y); 2-2-1; false",
        "max(0, 1 - abs(x)); 1-1-1-1; true",
        "max(0, 1 - abs(x)); 1-2-1-1; false",
        "clamp(x, 0, 1); 1-1-1-1; false",
        "abs(x); 1-1-1 skips; false",
      })
  void values_alone_deny_networks_that_are_too_small(
      String function, String architecture, boolean denied) {
    assertThat(
            ValueSearch.deny(
                    question(function, architecture, "multi-neuron"), Z3, Duration.ofSeconds(20))
                .isPresent())
        .isEqualTo(denied);
  }

  @Test
  void without_time_nothing_is_said() {
    assertThat(
            Search.withSolvers(Z3, Duration.ofNanos(1)).answer(question("abs(x)", "1-2-1", "ibp")))
        .isInstanceOf(SearchResult.Unknown.class);
  }

  @Test
  void architectures_are_read_and_printed() {
    assertThat(Architecture.parse("1-2-2-1").withSkips()).hasToString("1-2-2-1 with skips");
    assertThat(Architecture.parse("2-3-1").neurons()).isEqualTo(3);
    for (String wrong : List.of("1-1", "", "1-0-1", "1-2-2", "a-b-1", "1--1", "-1-2-1")) {
      assertThatThrownBy(() -> Architecture.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
