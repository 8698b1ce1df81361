package org.relucid.expressivity.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

class MaximumGapLawsTest {
  private static final ScalarNetwork MAXIMUM =
      Spelling.scalarNetwork(2, List.of(Expression.parse("y + relu(x - y)")));

  @Property(tries = 60)
  void the_formula_is_the_gap_of_the_triangle_on_every_box(
      @ForAll @IntRange(min = -6, max = 6) int a,
      @ForAll @IntRange(max = 7) int width,
      @ForAll @IntRange(min = -6, max = 6) int c,
      @ForAll @IntRange(max = 7) int height) {
    Box box = Box.of(Interval.of(a, a + width), Interval.of(c, c + height));
    Interval bounds = Relaxations.TRIANGLE.over(MAXIMUM, box).outputs().getFirst();
    Interval range =
        new Interval(
            box.side(0).lower().max(box.side(1).lower()),
            box.side(0).upper().max(box.side(1).upper()));
    assertThat(bounds.lower()).isEqualTo(range.lower());
    assertThat(bounds.upper().subtract(range.upper())).isEqualTo(MaximumGap.on(box));
  }

  @Test
  void squares_on_the_diagonal_lose_half_their_side() {
    assertThat(MaximumGap.on(Box.parse("[0,1]x[0,1]"))).isEqualTo(Rational.of(1, 2));
    assertThat(MaximumGap.on(Box.parse("[0,1/2]x[0,1/2]"))).isEqualTo(Rational.of(1, 4));
    assertThat(MaximumGap.on(Box.parse("[1/4,3/4]x[1/4,3/4]"))).isEqualTo(Rational.of(1, 4));
    assertThat(MaximumGap.on(Box.parse("[0,1]x[0,1/2]"))).isEqualTo(Rational.of(1, 6));
  }

  @Test
  void boxes_of_two_sides_are_expected() {
    assertThatThrownBy(() -> MaximumGap.on(Box.parse("[0,1]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension 1, expected 2");
  }
}
