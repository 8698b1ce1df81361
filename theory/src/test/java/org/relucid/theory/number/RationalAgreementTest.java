package org.relucid.theory.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;

/// Two independent implementations, Commons Numbers' and Hipparchus', give the same numbers.
class RationalAgreementTest {
  @Provide
  Arbitrary<Rational> rationals() {
    return NastyNumbers.rationals();
  }

  @Property
  void sums_products_and_quotients_are_those_of_commons_numbers(
      @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    BigFraction x = commons(a);
    BigFraction y = commons(b);
    assertSame(a.add(b), x.add(y));
    assertSame(a.subtract(b), x.subtract(y));
    assertSame(a.multiply(b), x.multiply(y));
    if (!b.isZero()) {
      assertSame(a.divide(b), x.divide(y));
    }
  }

  @Property
  void sums_products_and_quotients_are_those_of_hipparchus(
      @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    assertSame(a, b, Rational::add, org.hipparchus.fraction.BigFraction::add);
    assertSame(a, b, Rational::subtract, org.hipparchus.fraction.BigFraction::subtract);
    assertSame(a, b, Rational::multiply, org.hipparchus.fraction.BigFraction::multiply);
    if (!b.isZero()) {
      assertSame(a, b, Rational::divide, org.hipparchus.fraction.BigFraction::divide);
    }
  }

  /// Commons Numbers 1.2 orders negative numbers of equal sign the wrong way round (−1/2 before
  /// −3/2), so the order is compared with Hipparchus alone.
  @Property
  void the_order_is_that_of_hipparchus(
      @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    assertThat(a.compareTo(b)).isEqualTo(hipparchus(a).compareTo(hipparchus(b)));
  }

  @Property
  void nearest_doubles_and_floats_are_those_of_commons_numbers(@ForAll("rationals") Rational a) {
    assertThat(a.doubleValue()).isEqualTo(commons(a).doubleValue());
    assertThat(a.floatValue()).isEqualTo(commons(a).floatValue());
  }

  private static void assertSame(
      Rational a,
      Rational b,
      BiFunction<Rational, Rational, Rational> ours,
      BiFunction<
              org.hipparchus.fraction.BigFraction,
              org.hipparchus.fraction.BigFraction,
              org.hipparchus.fraction.BigFraction>
          theirs) {
    Rational result = ours.apply(a, b);
    var reference = theirs.apply(hipparchus(a), hipparchus(b));
    assertThat(result.numerator()).isEqualTo(reference.getNumerator());
    assertThat(result.denominator()).isEqualTo(reference.getDenominator());
  }

  private static void assertSame(Rational ours, BigFraction reference) {
    BigInteger sign = BigInteger.valueOf(reference.getDenominator().signum());
    assertThat(ours.numerator()).isEqualTo(reference.getNumerator().multiply(sign));
    assertThat(ours.denominator()).isEqualTo(reference.getDenominator().multiply(sign));
  }

  private static BigFraction commons(Rational x) {
    return BigFraction.of(x.numerator(), x.denominator());
  }

  private static org.hipparchus.fraction.BigFraction hipparchus(Rational x) {
    return new org.hipparchus.fraction.BigFraction(x.numerator(), x.denominator());
  }
}
