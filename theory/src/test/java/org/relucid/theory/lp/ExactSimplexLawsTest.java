package org.relucid.theory.lp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class ExactSimplexLawsTest {
  @Provide
  Arbitrary<LinearProgram> programs() {
    return RandomPrograms.any();
  }

  @Provide
  Arbitrary<LinearProgram> badlyScaled() {
    return RandomPrograms.badlyScaled();
  }

  @Property
  void each_outcome_verifies(@ForAll("programs") LinearProgram program) {
    Outcome outcome = new ExactSimplex(program).solve();
    Statistics.collect(outcome.getClass().getSimpleName());
    assertThat(outcome.verify(program)).isTrue();
  }

  @Property(tries = 300)
  void each_outcome_of_a_badly_scaled_program_verifies(
      @ForAll("badlyScaled") LinearProgram program) {
    assertThat(new ExactSimplex(program).solve().verify(program)).isTrue();
  }
}
