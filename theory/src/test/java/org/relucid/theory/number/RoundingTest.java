package org.relucid.theory.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
  private static final Rational LEAST_DOUBLE = Rational.exactly(Double.MIN_VALUE);
  private static final Rational GREATEST_DOUBLE = Rational.exactly(Double.MAX_VALUE);

  /// Half a unit in the last place above the greatest double: from here on, the nearest is
  /// infinity.
  private static final Rational OVERFLOW =
      Rational.of(BigInteger.TWO.pow(1024).subtract(BigInteger.TWO.pow(970)));

  @Test
  void a_tenth_as_a_double_is_not_a_tenth() {
    assertThat(Rational.exactly(0.1)).hasToString("3602879701896397/36028797018963968");
    assertThat(Rational.exactly(0.1f)).hasToString("13421773/134217728");
    assertThat(Rational.parse("0.1").doubleValue()).isEqualTo(0.1);
  }

  @Test
  void halves_of_the_least_double_go_to_the_even_neighbour_zero() {
    Rational half = LEAST_DOUBLE.divide(Rational.of(2));
    assertThat(half.doubleValue()).isZero();
    assertThat(half.multiply(Rational.of(3)).doubleValue()).isEqualTo(2 * Double.MIN_VALUE);
    assertThat(half.multiply(Rational.of(101, 100)).doubleValue()).isEqualTo(Double.MIN_VALUE);
    assertThat(half.toDoubleUp()).isEqualTo(Double.MIN_VALUE);
    assertThat(half.negate().toDoubleDown()).isEqualTo(-Double.MIN_VALUE);
    assertThat(half.negate().toDoubleUp()).isZero();
  }

  @Test
  void beyond_the_doubles_the_nearest_is_infinite_and_the_inner_one_is_not() {
    Rational justBelow = OVERFLOW.subtract(LEAST_DOUBLE);
    assertThat(OVERFLOW.doubleValue()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(OVERFLOW.negate().doubleValue()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(justBelow.doubleValue()).isEqualTo(Double.MAX_VALUE);
    assertThat(OVERFLOW.toDoubleDown()).isEqualTo(Double.MAX_VALUE);
    assertThat(OVERFLOW.toDoubleUp()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(OVERFLOW.negate().toDoubleUp()).isEqualTo(-Double.MAX_VALUE);
    assertThat(GREATEST_DOUBLE.add(LEAST_DOUBLE).toDoubleDown()).isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void floats_are_rounded_once_and_not_by_way_of_doubles() {
    Rational justAboveTie = Rational.parse("1").add(pow2(-24)).add(pow2(-80));
    assertThat((float) justAboveTie.doubleValue()).isEqualTo(1f);
    assertThat(justAboveTie.floatValue()).isEqualTo(Math.nextUp(1f));
  }

  @Test
  void beyond_the_floats_the_nearest_is_infinite_and_the_inner_one_is_not() {
    Rational overflow = Rational.of(BigInteger.TWO.pow(128).subtract(BigInteger.TWO.pow(103)));
    assertThat(overflow.floatValue()).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(overflow.subtract(pow2(-200)).floatValue()).isEqualTo(Float.MAX_VALUE);
    assertThat(overflow.toFloatDown()).isEqualTo(Float.MAX_VALUE);
    assertThat(overflow.toFloatUp()).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(pow2(-200).toFloatUp()).isEqualTo(Float.MIN_VALUE);
    assertThat(pow2(-200).floatValue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void what_is_no_number_is_refused(double value) {
    assertThatThrownBy(() -> Rational.exactly(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(value + " is not a rational number");
    assertThatThrownBy(() -> Rational.exactly((float) value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_third_in_three_bits_lies_between_five_and_six_sixteenths() {
    assertThat(Rational.of(1, 3).floorToBits(3)).hasToString("5/16");
    assertThat(Rational.of(1, 3).ceilToBits(3)).hasToString("3/8");
    assertThat(Rational.of(-1, 3).floorToBits(3)).hasToString("-3/8");
    assertThat(Rational.of(1000).floorToBits(3)).hasToString("896");
  }

  @Test
  void a_number_of_no_bits_is_refused() {
    assertThatThrownBy(() -> Rational.ONE.floorToBits(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 bits, expected at least 1");
  }

  private static Rational pow2(int exponent) {
    Rational power = Rational.of(BigInteger.TWO.pow(Math.abs(exponent)));
    return exponent < 0 ? power.reciprocal() : power;
  }
}
