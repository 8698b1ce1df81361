package org.relucid.theory.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {
  @Test
  void a_sum_is_in_lowest_terms() {
    assertThat(Rational.of(1, 6).add(Rational.of(1, 3))).hasToString("1/2");
  }

  @Test
  void the_examples_of_the_lesson_say_what_happens() {
    Rational tenth = Rational.parse("0.1");
    assertThat(tenth).isNotEqualTo(Rational.exactly(0.1));
    assertThat(Rational.exactly(0.1).subtract(tenth)).hasToString("1/180143985094819840");
    assertThat(tenth.doubleValue()).isEqualTo(0.1);
    assertThat(tenth.floorToBits(3)).hasToString("3/32");
    assertThat(tenth.ceilToBits(3)).hasToString("7/64");
    assertThat(Rational.of(2, 3).toDecimal(4)).isEqualTo("~0.6667");
  }

  @Test
  void signs_move_to_the_numerator() {
    assertThat(Rational.of(3, -6)).isEqualTo(Rational.of(-1, 2)).hasToString("-1/2");
    assertThat(Rational.of(0, -5)).isEqualTo(Rational.ZERO).hasToString("0");
  }

  @Test
  void the_least_long_is_a_number_like_others() {
    Rational least = Rational.of(Long.MIN_VALUE);
    assertThat(least.negate()).hasToString("9223372036854775808");
    assertThat(least.negate().negate()).isEqualTo(least);
    assertThat(least.abs().subtract(Rational.ONE)).isEqualTo(Rational.of(Long.MAX_VALUE));
    assertThat(Rational.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Rational.ONE);
    assertThat(Rational.of(1, Long.MIN_VALUE)).hasToString("-1/9223372036854775808");
    assertThat(Rational.of(-Long.MAX_VALUE).subtract(Rational.ONE)).isEqualTo(least);
  }

  @Test
  void numbers_that_became_small_again_equal_small_ones() {
    Rational huge = Rational.of(BigInteger.TEN.pow(40));
    Rational third = Rational.of(1, 3);
    assertThat(third.add(huge).subtract(huge)).isEqualTo(third).hasSameHashCodeAs(third);
    assertThat(third.multiply(huge).divide(huge)).isEqualTo(third);
  }

  @Test
  void division_by_zero_is_refused_with_the_dividend() {
    assertThatThrownBy(() -> Rational.of(7, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("7/0");
    assertThatThrownBy(() -> Rational.of(BigInteger.TWO, BigInteger.ZERO))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("2/0");
    assertThatThrownBy(Rational.ZERO::reciprocal)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("1/0");
  }

  @ParameterizedTest
  @CsvSource({
    "7/2, 3, 4",
    "-7/2, -4, -3",
    "5, 5, 5",
    "-1/100000000000000000000, -1, 0",
    "100000000000000000001/2, 50000000000000000000, 50000000000000000001"
  })
  void floor_and_ceil_are_the_integers_around(String x, BigInteger floor, BigInteger ceil) {
    assertThat(Rational.parse(x).floor()).isEqualTo(floor);
    assertThat(Rational.parse(x).ceil()).isEqualTo(ceil);
  }

  @ParameterizedTest
  @CsvSource({
    "3/4, 3/4",
    "-6/8, -3/4",
    "-0.25, -1/4",
    "1.5e-3, 3/2000",
    "+.5, 1/2",
    "5., 5",
    "1E+3, 1000",
    "-0, 0",
    "007, 7",
    "12e000000000000003, 12000",
    "123456789012345678901234567890, 123456789012345678901234567890"
  })
  void text_is_read_as_the_number_that_it_denotes(String text, String number) {
    assertThat(Rational.parse(text)).hasToString(number);
  }

  @ParameterizedTest
  @CsvSource({
    "1/4, 0.25",
    "1/3, ~0.3333",
    "2/3, ~0.6667",
    "-2/3, ~-0.6667",
    "12345, ~12340",
    "12355, ~12360",
    "100, 100",
    "0, 0",
    "12345/1000000000000000000000000000000, ~1.234E-26",
    "10000000000000000000000000000000000000000, 1E+40"
  })
  void decimals_say_when_they_are_rounded(String x, String decimal) {
    assertThat(Rational.parse(x).toDecimal(4)).isEqualTo(decimal);
  }
}
