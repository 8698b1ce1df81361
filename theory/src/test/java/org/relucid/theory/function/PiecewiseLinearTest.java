package org.relucid.theory.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relucid.theory.function.Functions.point;
import static org.relucid.theory.function.Functions.q;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class PiecewiseLinearTest {
  private static PiecewiseLinear f(String expression) {
    return Expression.parse(expression).toPiecewiseLinear();
  }

  @Test
  void two_spellings_of_one_function_are_equal() {
    assertThat(f("abs(x)")).isEqualTo(f("max(x, -x)")).isEqualTo(f("-x + 2*relu(x)"));
    assertThat(f("relu(x) - relu(-x)")).isEqualTo(PiecewiseLinear.identity());
    assertThat(f("abs(x)")).isNotEqualTo(f("abs(x - 1)"));
  }

  @Test
  void the_tent_and_the_n_shape_of_the_theory_are_their_band_networks() {
    assertThat(f("1-relu(1-relu(relu(x)-2*relu(x-1)))")).isEqualTo(f("clamp(1-abs(x-1), 0, 1)"));
    assertThat(f("1-relu(1-relu(relu(x)-2*relu(x-1)+2*relu(x-2)))"))
        .isEqualTo(f("clamp(max(1-abs(x-1), x-2), 0, 1)"));
  }

  @Test
  void the_pieces_print_as_mathematics() {
    assertThat(f("x + abs(x)")).hasToString("x <= 0: 0; 0 <= x: 2*x");
    assertThat(f("relu(x)").restrict(Interval.of(-1, 2)))
        .hasToString("-1 <= x <= 0: 0; 0 <= x <= 2: x");
    assertThat(f("3")).hasToString("x: 3");
  }

  @Test
  void breakpoints_outside_or_at_the_ends_of_an_interval_are_dropped() {
    PiecewiseLinear hat = f("relu(x) - 2*relu(x-1) + relu(x-2)");
    assertThat(hat.breakpoints()).isEqualTo(point(0, 1, 2).entries());
    assertThat(hat.restrict(Interval.of(0, 2)).breakpoints()).isEqualTo(point(1).entries());
    assertThat(hat.restrict(Interval.of(0, 1)))
        .isEqualTo(PiecewiseLinear.identity().restrict(Interval.of(0, 1)));
    assertThat(hat.restrict(Interval.of(1, 1))).isEqualTo(f("1").restrict(Interval.of(1, 1)));
  }

  @Test
  void the_levels_are_the_values_at_breakpoints_each_once() {
    assertThat(f("abs(abs(x) - 1)").levels()).isEqualTo(point(0, 1).entries());
  }

  @Test
  void extrema_come_with_a_point() {
    PiecewiseLinear f = f("abs(x - 1/3)");
    assertThat(f.minimum()).isEqualTo(new Extremum.Attained(Rational.ZERO, vector("1/3")));
    assertThat(f.maximum()).isEqualTo(new Extremum.Unbounded(vector("1/3"), point(1)));
    assertThat(f("-relu(-x)").minimum()).isEqualTo(new Extremum.Unbounded(point(0), point(-1)));
    assertThat(f.maximum(Interval.of(-1, 1))).isEqualTo(new Extremum.Attained(q("4/3"), point(-1)));
    assertThat(f.range(Interval.of(-1, 1))).isEqualTo(new Interval(q("0"), q("4/3")));
    assertThat(f.minimum(Interval.of(2, 2))).isEqualTo(new Extremum.Attained(q("5/3"), point(2)));
  }

  private static Vector vector(String number) {
    return Vector.of(q(number));
  }

  @Test
  void shapes_fail_with_points() {
    PiecewiseLinear abs = f("abs(x)");
    assertThat(abs.is(Shape.CONVEX)).isTrue();
    assertThat(abs.counterexample(Shape.CONCAVE))
        .contains(new Counterexample(Shape.CONCAVE, List.of(point(-1), point(0), point(1))));
    assertThat(abs.counterexample(Shape.NON_DECREASING))
        .contains(new Counterexample(Shape.NON_DECREASING, List.of(point(-1), point(0))));
    assertThat(abs.restrict(Interval.of(0, 5)).is(Shape.AFFINE)).isTrue();
  }

  @Test
  void composition_refuses_values_outside_the_domain() {
    PiecewiseLinear onUnit = PiecewiseLinear.identity().restrict(Interval.of(0, 1));
    assertThat(onUnit.compose(f("clamp(x, 0, 1)"))).isEqualTo(f("clamp(x, 0, 1)"));
    assertThatThrownBy(() -> onUnit.compose(f("clamp(x, 0, 2)")))
        .hasMessage("values outside [0, 1] where that is the domain");
    assertThatThrownBy(() -> onUnit.compose(PiecewiseLinear.identity()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void arguments_outside_the_domain_and_unequal_domains_are_refused() {
    PiecewiseLinear onUnit = PiecewiseLinear.identity().restrict(Interval.of(0, 1));
    assertThatThrownBy(() -> onUnit.at(Rational.of(2))).hasMessage("2 outside [0, 1]");
    assertThatThrownBy(() -> onUnit.add(f("x"))).hasMessage("domain R, expected [0, 1]");
    assertThatThrownBy(() -> onUnit.restrict(Interval.of(0, 2)))
        .hasMessage("[0, 2] not inside [0, 1]");
    assertThatThrownBy(() -> PiecewiseLinear.through(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    PiecewiseLinear.Vertex origin = new PiecewiseLinear.Vertex(Rational.ZERO, Rational.ZERO);
    assertThatThrownBy(() -> PiecewiseLinear.through(List.of(origin, origin)))
        .hasMessage("point at 0 after 0, expected increasing arguments");
    assertThatThrownBy(() -> Expression.parse("y").toPiecewiseLinear())
        .hasMessage("dimension 2, expected 1");
  }
}
