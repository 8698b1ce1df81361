package org.relucid.theory.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The examples of the package's documentation, as printed there.
class PackageLessonTest {
  @Test
  void the_example_of_the_package_runs_as_printed() {
    Expression f = Expression.parse("max(x, y) - abs(x - y)/2");
    ExactSearch plane = ExactSearch.everywhere(2);
    assertThat(plane.has(Shape.CONVEX, f)).isEqualTo(new Decision.Holds<>());
    assertThat(plane.areEqual(f, Expression.parse("(x + y)/2"))).isEqualTo(new Decision.Holds<>());
    assertThat(Expression.parse("abs(abs(x) - 1)").toPiecewiseLinear())
        .hasToString("x <= -1: -x - 1; -1 <= x <= 0: x + 1; 0 <= x <= 1: -x + 1; 1 <= x: x - 1");
  }

  @Test
  void the_example_of_expressions_runs_as_printed() {
    Expression f = Expression.parse("max(x, 0) - 2*relu(x - 1) + 3/4");
    assertThat(f.at(Vector.of(Rational.of(2)))).hasToString("3/4");
    assertThat(f).hasToString("max(x, 0) - 2*relu(x - 1) + 3/4");
  }

  @Test
  void the_example_of_functions_of_one_variable_runs_as_printed() {
    PiecewiseLinear x = PiecewiseLinear.identity();
    assertThat(x.abs().add(x)).hasToString("x <= 0: 0; 0 <= x: 2*x");
    assertThat(x.abs().minimum(Interval.of(-1, 2)))
        .isEqualTo(new Extremum.Attained(Rational.ZERO, Functions.point(0)));
  }

  @Test
  void the_example_of_searching_runs_as_printed() {
    ExactSearch search = ExactSearch.over(Box.of(Interval.of(-1, 1), Interval.of(-1, 1)));
    assertThat(search.maximum(Expression.parse("min(x, y) - abs(x)")))
        .isInstanceOfSatisfying(
            Extremum.Attained.class,
            maximum -> {
              assertThat(maximum.value()).isEqualTo(Rational.ZERO);
              assertThat(maximum.point().get(0).signum()).isNotNegative();
              assertThat(maximum.point().get(0)).isLessThanOrEqualTo(maximum.point().get(1));
            });
  }
}
