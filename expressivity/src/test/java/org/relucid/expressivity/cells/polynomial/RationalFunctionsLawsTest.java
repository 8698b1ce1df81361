package org.relucid.expressivity.cells.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

class RationalFunctionsLawsTest {
  private final RationalFunctions field = new RationalFunctions(new Effort(1L << 30));

  /// Functions are made by a list of operations, so that a test can do the same with numbers.
  sealed interface Made {
    record Linear(int l, int u, int c) implements Made {}

    record Sum(Made a, Made b) implements Made {}

    record Product(Made a, Made b) implements Made {}

    record Quotient(Made a, Made b) implements Made {}
  }

  @Provide
  Arbitrary<Made> made() {
    return made(3);
  }

  private static Arbitrary<Made> made(int depth) {
    Arbitrary<Integer> small = Arbitraries.integers().between(-2, 2);
    Arbitrary<Made> leaves = Combinators.combine(small, small, small).as(Made.Linear::new);
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Made> parts = made(depth - 1);
    return Arbitraries.oneOf(
        leaves,
        Combinators.combine(parts, parts).as(Made.Sum::new),
        Combinators.combine(parts, parts).as(Made.Product::new),
        Combinators.combine(parts, leaves).as(Made.Quotient::new));
  }

  private RationalFunction function(Made made) {
    return switch (made) {
      case Made.Linear(int l, int u, int c) ->
          field.of(Polynomial.linear(Rational.of(l), Rational.of(u), Rational.of(c)));
      case Made.Sum(Made a, Made b) -> field.add(function(a), function(b));
      case Made.Product(Made a, Made b) -> field.multiply(function(a), function(b));
      case Made.Quotient(Made a, Made b) ->
          field.multiply(function(a), field.reciprocal(function(b)));
    };
  }

  private static Rational value(Made made, Rational x, Rational y) {
    return switch (made) {
      case Made.Linear(int l, int u, int c) ->
          Rational.of(l).multiply(x).add(Rational.of(u).multiply(y)).add(Rational.of(c));
      case Made.Sum(Made a, Made b) -> value(a, x, y).add(value(b, x, y));
      case Made.Product(Made a, Made b) -> value(a, x, y).multiply(value(b, x, y));
      case Made.Quotient(Made a, Made b) -> value(a, x, y).divide(value(b, x, y));
    };
  }

  private static Rational value(RationalFunction f, Rational l, Rational u) {
    Rational value = f.numerator().at(l, u);
    for (Power power : f.denominator()) {
      for (int k = 0; k < power.exponent(); k++) {
        value = value.divide(power.base().at(l, u));
      }
    }
    return value;
  }

  @Property(tries = 200)
  void functions_have_the_values_that_their_making_has(@ForAll("made") Made made) {
    Rational l = Rational.of(1009, 7);
    Rational u = Rational.of(3001, 11);
    Assume.that(isDefined(made));
    assertThat(value(function(made), l, u)).isEqualTo(value(made, l, u));
  }

  /// Divisors are linear, so that only the zero form is zero at this point.
  private static boolean isDefined(Made made) {
    return switch (made) {
      case Made.Linear _ -> true;
      case Made.Sum(Made a, Made b) -> isDefined(a) && isDefined(b);
      case Made.Product(Made a, Made b) -> isDefined(a) && isDefined(b);
      case Made.Quotient(Made a, Made b) -> isDefined(a) && !b.equals(new Made.Linear(0, 0, 0));
    };
  }

  @Property(tries = 200)
  void equal_functions_are_one_object(@ForAll("made") Made a, @ForAll("made") Made b) {
    Assume.that(isDefined(a) && isDefined(b));
    RationalFunction f = function(a);
    RationalFunction g = function(b);
    RationalFunction square = field.multiply(field.add(f, g), field.add(f, g));
    RationalFunction mixed = field.multiply(field.multiply(f, g), field.of(Rational.of(2)));
    RationalFunction expanded =
        field.add(field.add(field.multiply(f, f), mixed), field.multiply(g, g));
    assertThat(square).isSameAs(expanded);
  }

  @Property(tries = 200)
  void a_function_divided_by_itself_is_one(@ForAll("made") Made a) {
    Assume.that(isDefined(a));
    RationalFunction f = function(a);
    Assume.that(!f.numerator().isZero());
    assertThat(field.multiply(f, field.reciprocal(f))).isSameAs(field.of(Rational.ONE));
  }

  @Example
  void the_chord_of_relu_ends_in_its_upper_end() {
    RationalFunction u = field.of(Polynomial.U);
    RationalFunction width = field.of(Polynomial.U.subtract(Polynomial.L));
    RationalFunction slope = field.multiply(u, field.reciprocal(width));
    assertThat(slope.denominator()).hasSize(1);
    assertThat(field.multiply(slope, width)).isSameAs(u);
  }

  @Example
  void there_is_no_reciprocal_of_zero() {
    assertThatThrownBy(() -> field.reciprocal(field.of(Rational.ZERO)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Example
  void more_work_than_allowed_is_not_done() {
    RationalFunctions poor = new RationalFunctions(new Effort(10));
    RationalFunction f = poor.of(Polynomial.L.add(Polynomial.ONE));
    assertThatThrownBy(() -> List.of(poor.multiply(f, f), poor.multiply(f, poor.multiply(f, f))))
        .isInstanceOf(TooMuchWork.class);
  }
}
