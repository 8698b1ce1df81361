package org.relucid.expressivity.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.expressivity.search.Architecture;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.number.Rational;

class LightestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1-2-1; no; ibp; 1; 4",
        "1-2-1; no; ibp; 2; 4",
        "1-1-1; skips; deeppoly-0; 1; 3",
        "1-2-1; no; triangle; 1/4; 5",
        "2-1-1; skips; triangle; 1/2; 4",
      })
  void the_lightest_is_as_loose_as_asked(
      String layers, String skips, String relaxation, String gap, int weight) {
    Architecture plain = Architecture.parse(layers);
    Architecture architecture = skips.equals("skips") ? plain.withSkips() : plain;
    Rational least = Rational.parse(gap);
    Lightest.Found found = Lightest.of(architecture, relaxation, least).find(6).orElseThrow();
    assertThat(found.weight()).isEqualTo(weight);
    assertThat(found.imprecision().gap()).isGreaterThanOrEqualTo(least);
    assertThat(
            Relaxations.named(relaxation, Relaxations.EXACTLY)
                .over(found.network(), found.imprecision().box())
                .outputs()
                .getFirst())
        .isEqualTo(found.imprecision().bounds());
  }

  @Test
  void one_neuron_alone_defeats_nobody() {
    assertThat(Lightest.of(Architecture.parse("1-1-1"), "ibp", Rational.of(1, 100)).find(5))
        .isEqualTo(Optional.empty());
  }

  @Test
  void a_gap_is_above_zero() {
    assertThatThrownBy(() -> Lightest.of(Architecture.parse("1-1-1"), "ibp", Rational.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gap 0");
  }
}
