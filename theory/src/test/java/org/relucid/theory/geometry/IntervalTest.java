package org.relucid.theory.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.relucid.theory.number.Rational;

class IntervalTest {
  private final Interval a = Interval.of(-1, 2);

  @Test
  void a_negative_factor_swaps_the_ends() {
    assertThat(a.multiply(Rational.of(-3))).isEqualTo(Interval.of(-6, 3));
    assertThat(a.negate()).isEqualTo(Interval.of(-2, 1));
    assertThat(a.subtract(a)).isEqualTo(Interval.of(-3, 3));
    assertThat(a.add(Interval.of(1, 1)).add(Rational.of(4))).isEqualTo(Interval.of(4, 7));
  }

  @Test
  void touching_intervals_meet_in_a_point_and_apart_ones_nowhere() {
    assertThat(a.intersection(Interval.of(2, 5))).contains(Interval.point(Rational.of(2)));
    assertThat(a.intersection(Interval.of(3, 5))).isEmpty();
    assertThat(a.hull(Interval.of(3, 5))).isEqualTo(Interval.of(-1, 5));
  }

  @Test
  void containment_includes_the_ends() {
    assertThat(a.contains(a)).isTrue();
    assertThat(a.contains(Interval.of(-1, 3))).isFalse();
    assertThat(a.contains(Rational.of(2))).isTrue();
    assertThat(a.contains(Rational.of(201, 100))).isFalse();
    assertThat(a.midpoint()).isEqualTo(Rational.of(1, 2));
  }

  @Test
  void crossed_ends_are_refused_with_both() {
    assertThatThrownBy(() -> Interval.of(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower 2 above upper 1");
  }
}
