package org.relucid.theory.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// Rounding is judged by the numbers next to the result, and against [BigDecimal], [Double] and
/// [Float], which read decimals with one correct rounding.
class RoundingLawsTest {
  @Provide
  Arbitrary<Rational> rationals() {
    return NastyNumbers.rationals();
  }

  @Provide
  Arbitrary<Double> doubles() {
    return NastyNumbers.doubles();
  }

  @Property
  void doubles_come_back_unchanged(@ForAll("doubles") double value) {
    Rational exact = Rational.exactly(value);
    assertThat(new BigDecimal(exact.numerator()))
        .isEqualByComparingTo(new BigDecimal(value).multiply(new BigDecimal(exact.denominator())));
    assertThat(exact.doubleValue()).isEqualTo(value + 0.0);
    assertThat(exact.toDoubleDown()).isEqualTo(value + 0.0);
    assertThat(exact.toDoubleUp()).isEqualTo(value + 0.0);
  }

  @Property
  void floats_come_back_unchanged(@ForAll int bits) {
    float value = Float.intBitsToFloat(bits);
    if (Float.isFinite(value)) {
      Rational exact = Rational.exactly(value);
      assertThat(exact).isEqualTo(Rational.exactly((double) value));
      assertThat(exact.floatValue()).isEqualTo(value + 0.0f);
      assertThat(exact.toFloatDown()).isEqualTo(value + 0.0f);
      assertThat(exact.toFloatUp()).isEqualTo(value + 0.0f);
    }
  }

  @Property
  void outward_doubles_are_the_nearest_ones_on_their_side(@ForAll("rationals") Rational x) {
    double down = x.toDoubleDown();
    double up = x.toDoubleUp();
    assertThat(Rational.exactly(down)).isLessThanOrEqualTo(x);
    assertThat(Rational.exactly(up)).isGreaterThanOrEqualTo(x);
    assertThat(up).isIn(down, Math.nextUp(down));
    assertThat(down == up).isEqualTo(Rational.exactly(down).equals(x));
  }

  @Property
  void the_nearest_double_is_no_farther_than_either_neighbour(@ForAll("rationals") Rational x) {
    double nearest = x.doubleValue();
    double down = x.toDoubleDown();
    double up = x.toDoubleUp();
    Rational below = x.subtract(Rational.exactly(down));
    Rational above = Rational.exactly(up).subtract(x);
    int order = below.compareTo(above);
    long even = (Double.doubleToRawLongBits(down) & 1) == 0 ? 0 : 1;
    assertThat(nearest).isEqualTo(order < 0 || order == 0 && even == 0 ? down : up);
  }

  @Property
  void the_nearest_float_is_no_farther_than_either_neighbour(
      @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long p,
      @ForAll @LongRange(min = 1, max = 1L << 40) long q) {
    Rational x = Rational.of(p, q);
    float down = x.toFloatDown();
    float up = x.toFloatUp();
    assertThat(up).isIn(down, Math.nextUp(down));
    Rational below = x.subtract(Rational.exactly(down));
    Rational above = Rational.exactly(up).subtract(x);
    assertThat(below.signum()).isNotNegative();
    assertThat(above.signum()).isNotNegative();
    int order = below.compareTo(above);
    boolean even = (Float.floatToRawIntBits(down) & 1) == 0;
    assertThat(x.floatValue()).isEqualTo(order < 0 || order == 0 && even ? down : up);
  }

  @Property
  void decimals_round_as_the_platform_reads_them(
      @ForAll long digits, @ForAll @IntRange(min = -345, max = 310) int exponent) {
    String text = digits + "e" + exponent;
    Rational x = Rational.parse(text);
    assertThat(x.doubleValue()).isEqualTo(Double.parseDouble(text) + 0.0);
    assertThat(x.floatValue()).isEqualTo(Float.parseFloat(text) + 0.0f);
    assertThat(x.doubleValue()).isEqualTo(new BigDecimal(text).doubleValue());
  }

  @Property
  void ties_and_their_neighbours_round_to_even(
      @ForAll @LongRange(min = 1L << 52, max = (1L << 53) - 1) long significand,
      @ForAll @IntRange(min = -1074, max = 971) int exponent) {
    double lower = Math.scalb((double) significand, exponent);
    double upper = Math.nextUp(lower);
    if (Double.isFinite(upper)) {
      Rational half = Rational.exactly(upper).add(Rational.exactly(lower)).divide(Rational.of(2));
      Rational whisker = half.multiply(Rational.parse("1e-100"));
      assertThat(half.doubleValue()).isEqualTo(significand % 2 == 0 ? lower : upper);
      assertThat(half.subtract(whisker).doubleValue()).isEqualTo(lower);
      assertThat(half.add(whisker).doubleValue()).isEqualTo(upper);
      assertThat(half.negate().subtract(whisker).doubleValue()).isEqualTo(-upper);
    }
  }

  @Property
  void dyadics_of_few_bits_are_the_nearest_ones_on_their_side(
      @ForAll("rationals") Rational x, @ForAll @IntRange(min = 1, max = 200) int bits) {
    Rational down = x.floorToBits(bits);
    Rational up = x.ceilToBits(bits);
    assertThat(down).isLessThanOrEqualTo(x);
    assertThat(up).isGreaterThanOrEqualTo(x);
    assertHasBits(down, bits);
    assertHasBits(up, bits);
    assertThat(x.negate().floorToBits(bits)).isEqualTo(up.negate());
    Rational relative = Rational.of(BigInteger.ONE, BigInteger.TWO.pow(bits - 1));
    assertThat(up.subtract(down)).isLessThanOrEqualTo(x.abs().multiply(relative));
    if (isOfBits(x, bits)) {
      assertThat(down).isEqualTo(x).isEqualTo(up);
    }
  }

  private static void assertHasBits(Rational x, int bits) {
    assertThat(isOfBits(x, bits)).as("%s has %d bits", x, bits).isTrue();
  }

  private static boolean isOfBits(Rational x, int bits) {
    int twos = x.isZero() ? 0 : x.numerator().getLowestSetBit();
    return x.isDyadic() && x.numerator().abs().bitLength() - twos <= bits;
  }

  @Property
  void outward_rounding_to_53_bits_is_rounding_to_doubles(
      @ForAll @LongRange(min = 1) long p, @ForAll @LongRange(min = 1) long q) {
    Rational x = Rational.of(p, q);
    assertThat(x.floorToBits(53)).isEqualTo(Rational.exactly(x.toDoubleDown()));
    assertThat(x.ceilToBits(53)).isEqualTo(Rational.exactly(x.toDoubleUp()));
  }
}
