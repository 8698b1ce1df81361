package org.relucid.expressivity.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// What is written here for any field, against what was there for numbers.
class UnivariateRangeLawsTest {
  @Property(tries = 200)
  void over_the_rationals_the_range_is_the_range(
      @ForAll @IntRange(max = 9999) int seed,
      @ForAll @IntRange(min = -20, max = 20) int from,
      @ForAll @IntRange(max = 20) int width) {
    ScalarNetwork network = UnivariateNetworks.random(new Random(seed), 3, 3);
    PiecewiseLinear f = LineRestriction.ofOneInput(network).getFirst();
    Interval side = new Interval(Rational.of(from, 4), Rational.of(from + width, 4));
    assertThat(UnivariateRange.of(f).over(bounds(side), OrderedField.RATIONALS))
        .isEqualTo(bounds(f.range(side)));
  }

  @Property(tries = 150)
  void over_the_rationals_the_closed_form_is_the_optimum_of_the_triangles_linear_program(
      @ForAll @IntRange(max = 9999) int seed,
      @ForAll @IntRange(min = -20, max = 20) int from,
      @ForAll @IntRange(max = 20) int width) {
    ScalarNetwork network = UnivariateNetworks.random(new Random(seed), 1 + seed % 5);
    Interval side = new Interval(Rational.of(from, 4), Rational.of(from + width, 4));
    List<Interval> optimum = Relaxations.TRIANGLE.over(network, Box.of(side)).outputs();
    assertThat(new OneLayerTriangle().over(network, bounds(side), OrderedField.RATIONALS))
        .isEqualTo(bounds(optimum.getFirst()));
  }

  private static Bounds<Rational> bounds(Interval side) {
    return new Bounds<>(side.lower(), side.upper());
  }
}
