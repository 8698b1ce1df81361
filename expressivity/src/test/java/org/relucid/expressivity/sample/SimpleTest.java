package org.relucid.expressivity.sample;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.theory.number.Rational;

class SimpleTest {
  @ParameterizedTest
  @CsvSource({
    "-1, 1, 0",
    "0, 1, 1/2",
    "1, 3, 2",
    "0, 5, 1",
    "-3, -1, -2",
    "1/3, 1/2, 2/5",
    "0, 1/7, 1/8",
    "-1/2, 0, -1/3",
    "314/100, 315/100, 22/7"
  })
  void between_two_numbers_stands_the_simplest(String below, String above, String between) {
    assertThat(Simple.between(Rational.parse(below), Rational.parse(above)))
        .isEqualTo(Rational.parse(between));
  }

  @Property(tries = 300)
  void no_number_between_has_a_smaller_denominator(
      @ForAll @IntRange(min = -60, max = 60) int p,
      @ForAll @IntRange(min = 1, max = 12) int q,
      @ForAll @IntRange(min = 1, max = 40) int r) {
    Rational below = Rational.of(p, q);
    Rational above = below.add(Rational.of(1, r));
    Rational found = Simple.between(below, above);
    assertThat(found).isStrictlyBetween(below, above);
    for (int d = 1; d < found.denominator().intValue(); d++) {
      Rational times = Rational.of(d);
      Rational next = Rational.of(below.multiply(times).floor()).add(Rational.ONE);
      assertThat(next.compareTo(above.multiply(times))).isGreaterThanOrEqualTo(0);
    }
  }
}
