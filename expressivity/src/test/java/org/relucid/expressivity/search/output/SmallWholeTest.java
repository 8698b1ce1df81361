package org.relucid.expressivity.search.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.expressivity.search.Architecture;
import org.relucid.expressivity.search.SearchQuestion;

class SmallWholeTest {
  private static SmallWhole tried(String function, String layers, String relaxation) {
    return SmallWhole.of(SearchQuestion.of(function, Architecture.parse(layers), relaxation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x - y); 2-2-1; triangle",
        "clamp(x, 0, 1); 1-1-2-1; deeppoly-0",
        "max(0, 1 - abs(x)); 1-2-1-1; triangle",
      })
  void networks_of_shapes_that_solvers_cannot_search_are_found(
      String function, String layers, String relaxation) {
    SearchQuestion question = SearchQuestion.of(function, Architecture.parse(layers), relaxation);
    Fitting.Found found = SmallWhole.of(question).found().orElseThrow();
    assertThat(question.differs(found.network())).isEmpty();
    assertThat(Decider.decide(question.precision(found.network())))
        .isInstanceOf(Answer.Precise.class);
  }

  @Test
  void what_was_tried_in_vain_is_said() {
    SmallWhole vain = tried("relu(x) + abs(y)", "2-2-1", "deeppoly-0");
    assertThat(vain.found()).isEmpty();
    assertThat(vain.tried())
        .containsExactly(
            "of 276 hidden layers with whole weights up to 1 0 encode it, none precisely with any"
                + " output",
            "of 4,560 hidden layers with whole weights up to 2 0 encode it, none precisely with any"
                + " output");
    assertThat(tried("x/7", "1-9-9-1", "ibp").tried()).isEmpty();
    assertThatThrownBy(() -> tried("abs(x)", "1-2-1", "multi-neuron"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
