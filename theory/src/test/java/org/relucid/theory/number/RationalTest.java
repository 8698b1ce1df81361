package org.relucid.theory.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RationalTest {
  @Test
  void a_sum_is_in_lowest_terms() {
    assertThat(Rational.of(1, 6).add(Rational.of(1, 3))).hasToString("1/2");
  }
}
