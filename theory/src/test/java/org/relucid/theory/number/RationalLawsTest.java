package org.relucid.theory.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RationalLawsTest implements FieldLaws<Rational> {
  @Override
  @Provide
  public Arbitrary<Rational> elements() {
    return NastyNumbers.rationals();
  }

  @Property
  void every_result_is_in_lowest_terms(
      @ForAll("elements") Rational a, @ForAll("elements") Rational b) {
    assertLowestTerms(a.add(b));
    assertLowestTerms(a.subtract(b));
    assertLowestTerms(a.multiply(b));
    assertLowestTerms(a.negate());
  }

  private static void assertLowestTerms(Rational x) {
    assertThat(x.denominator()).isPositive();
    assertThat(x.numerator().gcd(x.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(x instanceof SmallRational).isEqualTo(isSmall(x));
    assertThat(Rational.of(x.numerator(), x.denominator())).isEqualTo(x).hasSameHashCodeAs(x);
  }

  private static boolean isSmall(Rational x) {
    BigInteger bound = BigInteger.ONE.shiftLeft(63);
    return x.numerator().abs().compareTo(bound) < 0 && x.denominator().compareTo(bound) < 0;
  }

  @Property
  void the_order_is_the_sign_of_the_difference(
      @ForAll("elements") Rational a, @ForAll("elements") Rational b) {
    assertThat(a.compareTo(b)).isEqualTo(a.subtract(b).signum()).isEqualTo(-b.compareTo(a));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
  }

  @Property
  void the_order_respects_addition_and_positive_factors(
      @ForAll("elements") Rational a,
      @ForAll("elements") Rational b,
      @ForAll("elements") Rational c) {
    assertThat(a.add(c).compareTo(b.add(c))).isEqualTo(a.compareTo(b));
    assertThat(a.multiply(c).compareTo(b.multiply(c))).isEqualTo(a.compareTo(b) * c.signum());
  }

  @Property
  void minimum_maximum_and_magnitude_agree_with_the_order(
      @ForAll("elements") Rational a, @ForAll("elements") Rational b) {
    assertThat(a.min(b)).isIn(a, b).isLessThanOrEqualTo(a).isLessThanOrEqualTo(b);
    assertThat(a.max(b)).isIn(a, b).isGreaterThanOrEqualTo(a).isGreaterThanOrEqualTo(b);
    assertThat(a.abs()).isEqualTo(a.max(a.negate()));
  }

  @Property
  void floor_and_ceil_are_the_integers_next_to_the_number(@ForAll("elements") Rational a) {
    Rational floor = Rational.of(a.floor());
    assertThat(floor).isLessThanOrEqualTo(a).isGreaterThan(a.subtract(Rational.ONE));
    Rational ceil = Rational.of(a.ceil());
    assertThat(ceil).isGreaterThanOrEqualTo(a).isLessThan(a.add(Rational.ONE));
    assertThat(floor.equals(ceil)).isEqualTo(a.isInteger());
  }

  @Property
  void printed_numbers_are_read_back(@ForAll("elements") Rational a) {
    assertThat(Rational.parse(a.toString())).isEqualTo(a);
  }

  @Property
  void a_decimal_is_exact_unless_it_says_otherwise(@ForAll("elements") Rational a) {
    String text = a.toDecimal(12);
    Rational read = Rational.parse(text.replace("~", ""));
    assertThat(read.equals(a)).isEqualTo(!text.startsWith("~"));
    Rational bound = a.abs().multiply(Rational.parse("5e-12"));
    assertThat(read.subtract(a).abs()).isLessThanOrEqualTo(bound);
  }
}
