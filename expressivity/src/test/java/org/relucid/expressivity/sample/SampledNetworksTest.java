package org.relucid.expressivity.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relucid.expressivity.Imprecision;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.LineRestriction;

/// Random networks with small integer weights are hardly ever precise, and boxes show it at once.
class SampledNetworksTest {
  private static final int SEEDS = 100;

  @Test
  void random_networks_of_two_layers_are_refuted_under_deeppoly_0() {
    int boxes = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var question = RandomQuestions.of(seed, "deeppoly-0", 1, 8, 8, 1);
      Sampler.Outcome outcome = Sampler.search(question, Patience.SHORT);
      Imprecision found = outcome.found().orElseThrow();
      Interval side = found.box().side(0);
      assertThat(LineRestriction.ofOneInput(question.network()).getFirst().range(side))
          .isEqualTo(found.range());
      assertThat(Relaxations.DEEPPOLY_0.over(question.network(), found.box()).outputs().getFirst())
          .isEqualTo(found.bounds());
      assertThat(found.bounds()).isNotEqualTo(found.range());
      boxes += outcome.boxes();
    }
    assertThat(boxes).as("boxes in all").isLessThan(5 * SEEDS);
  }
}
