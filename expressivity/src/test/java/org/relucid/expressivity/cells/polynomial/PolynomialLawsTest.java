package org.relucid.expressivity.cells.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relucid.expressivity.cells.polynomial.Factoring.Power;
import org.relucid.theory.number.Rational;

class PolynomialLawsTest {
  @Provide
  Arbitrary<Rational> numbers() {
    return Combinators.combine(
            Arbitraries.integers().between(-9, 9), Arbitraries.integers().between(1, 4))
        .as((p, q) -> Rational.of(p, q));
  }

  @Provide
  Arbitrary<Polynomial> polynomials() {
    Arbitrary<Polynomial> monomials =
        Combinators.combine(
                numbers(),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3))
            .as(Polynomial::monomial);
    return monomials.list().ofMaxSize(5).map(PolynomialLawsTest::sum);
  }

  private static Polynomial sum(Iterable<Polynomial> terms) {
    Polynomial sum = Polynomial.ZERO;
    for (Polynomial term : terms) {
      sum = sum.add(term);
    }
    return sum;
  }

  @Property(tries = 200)
  void values_of_sums_and_products_are_sums_and_products_of_values(
      @ForAll("polynomials") Polynomial p,
      @ForAll("polynomials") Polynomial q,
      @ForAll("numbers") Rational l,
      @ForAll("numbers") Rational u) {
    assertThat(p.add(q).at(l, u)).isEqualTo(p.at(l, u).add(q.at(l, u)));
    assertThat(p.subtract(q).at(l, u)).isEqualTo(p.at(l, u).subtract(q.at(l, u)));
    assertThat(p.multiply(q).at(l, u)).isEqualTo(p.at(l, u).multiply(q.at(l, u)));
  }

  @Property(tries = 200)
  void a_product_is_divided_by_its_factors(
      @ForAll("polynomials") Polynomial p, @ForAll("polynomials") Polynomial q) {
    Assume.that(!q.isZero());
    assertThat(p.multiply(q).dividedBy(q)).contains(p);
  }

  @Property(tries = 200)
  void a_division_with_a_rest_is_none(
      @ForAll("polynomials") Polynomial p, @ForAll("polynomials") Polynomial q) {
    Assume.that(q.degree() > 0);
    assertThat(p.multiply(q).add(Polynomial.ONE).dividedBy(q)).isEmpty();
  }

  @Property(tries = 200)
  void text_is_read_back(@ForAll("polynomials") Polynomial p) {
    assertThat(PolynomialText.parse(p.toString())).isEqualTo(p);
  }

  @Property(tries = 100)
  void a_homogenized_polynomial_has_the_sign_at_the_box(
      @ForAll("polynomials") Polynomial p,
      @ForAll("numbers") Rational l,
      @ForAll("numbers") Rational u) {
    Rational w = Rational.of(3);
    Rational scaled =
        p.homogenized(
                Polynomial.constant(l.multiply(w)),
                Polynomial.constant(u.multiply(w)),
                Polynomial.constant(w))
            .constant();
    assertThat(scaled.signum()).isEqualTo(p.at(l, u).signum());
  }

  @Property(tries = 60)
  void factors_multiply_to_the_polynomial_and_the_factors_of_a_product_are_those_of_both(
      @ForAll("polynomials") Polynomial p, @ForAll("polynomials") Polynomial q) {
    Assume.that(!p.isZero() && !q.isZero());
    Factoring factoring = new Factoring();
    Factoring.Factors factors = factoring.of(p.multiply(q));
    Polynomial product = Polynomial.constant(factors.unit());
    for (Power power : factors.powers()) {
      product = product.multiply(power.base().power(power.exponent()));
      assertThat(factoring.of(power.base()).powers()).hasSize(1);
    }
    assertThat(product).isEqualTo(p.multiply(q));
    assertThat(exponents(factors))
        .as("%s and %s: %s", p, q, factors)
        .isEqualTo(exponents(factoring.of(p)) + exponents(factoring.of(q)));
  }

  private static int exponents(Factoring.Factors factors) {
    return factors.powers().stream().mapToInt(Power::exponent).sum();
  }

  @Example
  void a_polynomial_prints_as_mathematics() {
    Polynomial p = Polynomial.L.multiply(Polynomial.U).multiply(Rational.of(-3, 4));
    assertThat(p.add(Polynomial.L.power(2)).add(Polynomial.ONE)).hasToString("l^2 - 3/4*l*u + 1");
    assertThat(Polynomial.ZERO).hasToString("0");
  }

  @Example
  void text_that_prints_differently_is_refused() {
    for (String text :
        new String[] {
          "",
          "+l",
          "l + l",
          "u + l",
          "2/4*l",
          "1*l",
          "0*l",
          "l^1",
          "l^0",
          "l*l",
          "u*l",
          "lu",
          "2l",
          "l^100",
          "l -u",
          " l",
          "l ",
          "x",
          "--l",
          "1/0",
          "l^2^2",
          "l + ",
          "l^60*u^60"
        }) {
      assertThatThrownBy(() -> PolynomialText.parse(text))
          .as(text)
          .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
    }
  }
}
