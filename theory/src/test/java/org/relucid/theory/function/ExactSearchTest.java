package org.relucid.theory.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relucid.theory.function.Functions.point;
import static org.relucid.theory.function.Functions.q;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class ExactSearchTest {
  private static final Box SQUARE = Box.of(Interval.of(-1, 1), Interval.of(-1, 1));

  private static Expression f(String text) {
    return Expression.parse(text);
  }

  private static Rational value(Extremum extremum) {
    assertThat(extremum).isInstanceOf(Extremum.Attained.class);
    return ((Extremum.Attained) extremum).value();
  }

  @Test
  void maximum_and_minimum_over_a_square_are_those_computed_by_hand() {
    ExactSearch search = ExactSearch.over(SQUARE);
    assertThat(value(search.maximum(f("min(x, y) - abs(x)")))).isEqualTo(q("0"));
    assertThat(value(search.minimum(f("min(x, y) - abs(x)")))).isEqualTo(q("-2"));
    assertThat(value(search.maximum(f("relu(relu(x + y) - relu(x - y) - 1/2)"))))
        .isEqualTo(q("3/2"));
  }

  @Test
  void the_minimum_of_a_maximum_is_where_its_three_terms_of_constant_sum_agree() {
    Rational sum = q("1/7").subtract(q("1/3"));
    assertThat(value(ExactSearch.over(SQUARE).minimum(f("max(x - 1/3, 1/7 - y, y - x)"))))
        .isEqualTo(sum.divide(Rational.of(3)));
  }

  @Test
  void a_constant_has_its_value_everywhere() {
    ExactSearch search = ExactSearch.over(SQUARE);
    assertThat(search.minimum(f("3/4"))).isEqualTo(new Extremum.Attained(q("3/4"), point(-1, -1)));
  }

  @Test
  void a_degenerate_box_is_a_point() {
    ExactSearch search = ExactSearch.over(Box.of(Interval.of(2, 2), Interval.of(3, 3)));
    assertThat(search.maximum(f("max(x, y) - abs(x - y)")))
        .isEqualTo(new Extremum.Attained(q("2"), point(2, 3)));
    assertThat(search.has(Shape.AFFINE, f("max(x, y)"))).isEqualTo(new Decision.Holds<>());
    assertThat(search.pieces(f("max(x, y)")).orElseThrow()).hasSize(1);
  }

  @Test
  void without_bounds_a_minimum_is_attained_or_a_ray_leads_down() {
    ExactSearch plane = ExactSearch.everywhere(2);
    assertThat(value(plane.minimum(f("abs(x - 1) + abs(y + 1/2)")))).isEqualTo(q("0"));
    assertThat(value(plane.maximum(f("min(x, y, 2 - x - y)")))).isEqualTo(q("2/3"));
    Extremum none = plane.minimum(f("max(x, -y) - 2*relu(y)"));
    assertThat(none)
        .isInstanceOfSatisfying(
            Extremum.Unbounded.class,
            ray ->
                assertThat(
                        f("max(x, -y) - 2*relu(y)")
                            .along(ray.point(), ray.direction())
                            .slopes()
                            .getLast()
                            .signum())
                    .isNegative());
  }

  @Test
  void a_function_that_falls_only_beyond_its_last_kink_is_unbounded() {
    Extremum none = ExactSearch.everywhere(1).minimum(f("abs(x) - 2*relu(x - 1000)"));
    assertThat(none).isInstanceOf(Extremum.Unbounded.class);
    assertThat(value(ExactSearch.everywhere(1).minimum(f("abs(x) - 2*relu(x) + relu(x - 1000)"))))
        .isEqualTo(q("-1000"));
  }

  @Test
  void equal_spellings_are_equal_and_unequal_ones_are_separated() {
    ExactSearch plane = ExactSearch.everywhere(2);
    assertThat(plane.areEqual(f("max(x, y)"), f("y + relu(x - y)")))
        .isEqualTo(new Decision.Holds<>());
    assertThat(plane.areEqual(f("max(x, y)"), f("(x + y)/2 + abs(x - y)/2")))
        .isEqualTo(new Decision.Holds<>());
    assertThat(plane.areEqual(f("relu(relu(x - y) + y)"), f("max(x, y, 0)")))
        .isEqualTo(new Decision.Holds<>());
    Expression far = f("max(x, y) + relu(x - 1000000)");
    assertThat(plane.areEqual(f("max(x, y)"), far))
        .isInstanceOfSatisfying(
            Decision.Refuted.class,
            refuted -> {
              Vector x = (Vector) refuted.witness();
              assertThat(far.at(x)).isNotEqualTo(f("max(x, y)").at(x));
            });
    assertThat(ExactSearch.over(SQUARE).areEqual(f("max(x, y)"), far))
        .isEqualTo(new Decision.Holds<>());
  }

  @Test
  void shapes_of_the_maximum() {
    ExactSearch plane = ExactSearch.everywhere(2);
    Expression max = f("max(x, y)");
    assertThat(plane.has(Shape.CONVEX, max)).isEqualTo(new Decision.Holds<>());
    assertThat(plane.has(Shape.CONCAVE, max.negate())).isEqualTo(new Decision.Holds<>());
    assertThat(plane.has(new Shape.NonDecreasing(1), max)).isEqualTo(new Decision.Holds<>());
    for (Shape shape : List.of(Shape.AFFINE, Shape.CONCAVE, new Shape.NonIncreasing(1))) {
      assertThat(plane.has(shape, max))
          .isInstanceOfSatisfying(
              Decision.Refuted.class,
              refuted ->
                  assertThat(((Counterexample) refuted.witness()).refutes(max::at)).isTrue());
    }
  }

  @Test
  void an_affine_function_in_disguise_is_affine() {
    assertThat(ExactSearch.everywhere(2).has(Shape.AFFINE, f("relu(x - y) - relu(y - x) + 3*y")))
        .isEqualTo(new Decision.Holds<>());
  }

  @Test
  void the_pieces_of_two_crossing_hinges_are_four() {
    List<LinearPiece> pieces = ExactSearch.everywhere(2).pieces(f("abs(x) + abs(y)")).orElseThrow();
    assertThat(pieces.stream().map(piece -> piece.form().toString()))
        .containsExactlyInAnyOrder("x1 + x2", "x1 - x2", "-x1 + x2", "-x1 - x2");
  }

  @Test
  void a_spent_budget_says_unknown_and_keeps_what_is_known() {
    ExactSearch poor = ExactSearch.over(SQUARE).within(new Budget(1));
    Expression hard = f("abs(x) - abs(y) + relu(x - y) - 2*relu(x + y) + abs(x - 1/2)");
    assertThat(poor.minimum(hard))
        .isInstanceOfSatisfying(
            Extremum.Unknown.class,
            unknown -> {
              assertThat(hard.at(unknown.point())).isEqualTo(unknown.value());
              Rational least = value(ExactSearch.over(SQUARE).minimum(hard));
              assertThat(unknown.bound().orElseThrow()).isLessThanOrEqualTo(least);
            });
    assertThat(poor.pieces(hard)).isEmpty();
    assertThat(poor.areEqual(f("abs(x)"), f("abs(x) + relu(x + y - 2) + relu(x - y - 2)")))
        .isEqualTo(new Decision.Unknown<>());
  }

  private static Expression manyHinges() {
    List<Expression> hinges =
        IntStream.range(1, 40)
            .mapToObj(
                i ->
                    "%d*relu(%d*x1 - %d*x2 + %d*x3 - %d*x4 + %d*x5 - %d)"
                        .formatted(
                            i * 7 % 13 - 6,
                            i * 3 % 11 - 5,
                            i * 5 % 17 - 8,
                            i % 7 - 3,
                            i * i % 19 - 9,
                            i * 11 % 23 - 11,
                            i % 5 - 2))
            .map(Expression::parse)
            .toList();
    return Expression.sum(hinges);
  }

  private static final Box CUBE = new Box(Collections.nCopies(5, Interval.of(-1, 1)));

  @Test
  void a_hard_search_ends_with_its_budget_and_encloses_the_minimum() {
    Expression hard = manyHinges();
    ExactSearch search = ExactSearch.over(CUBE).within(new Budget(15));
    assertThat(search.minimum(hard))
        .isInstanceOfSatisfying(
            Extremum.Unknown.class,
            unknown -> {
              assertThat(CUBE.contains(unknown.point())).isTrue();
              assertThat(hard.at(unknown.point())).isEqualTo(unknown.value());
              assertThat(unknown.bound().orElseThrow()).isLessThan(unknown.value());
              assertThat(CUBE.corners())
                  .allMatch(x -> hard.at(x).compareTo(unknown.bound().orElseThrow()) >= 0);
            });
    assertThat(search.has(Shape.CONVEX, hard)).isNotInstanceOf(Decision.Holds.class);
  }

  @Test
  void an_interrupted_search_says_unknown() {
    Thread.currentThread().interrupt();
    Extremum answer = ExactSearch.over(CUBE).minimum(manyHinges());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer).isInstanceOf(Extremum.Unknown.class);
  }

  @Test
  void domains_are_read_and_printed() {
    assertThat(Domain.parse("R")).isEqualTo(Domain.line()).hasToString("R");
    assertThat(Domain.parse("R^3")).isEqualTo(Domain.everywhere(3)).hasToString("R^3");
    assertThat(Domain.parse("[-1, 1]x[-1, 1]")).isEqualTo(Domain.of(SQUARE));
    assertThat(Domain.parse(Domain.of(SQUARE).toString())).isEqualTo(Domain.of(SQUARE));
    assertThatThrownBy(() -> Domain.parse("R^-1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Domain.everywhere(-1)).hasMessage("dimension -1, expected 0 or more");
  }

  @Test
  void a_function_of_more_variables_than_the_domain_is_refused() {
    assertThatThrownBy(() -> ExactSearch.everywhere(1).minimum(f("x + y")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension 1, expected 2");
    assertThatThrownBy(() -> ExactSearch.everywhere(1).has(new Shape.NonDecreasing(1), f("x")))
        .hasMessage("coordinate 1, expected 0 to 0");
  }
}
