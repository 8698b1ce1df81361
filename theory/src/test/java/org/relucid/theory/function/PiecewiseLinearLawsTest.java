package org.relucid.theory.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class PiecewiseLinearLawsTest {
  @Provide
  Arbitrary<PiecewiseLinear> functions() {
    return Functions.onTheLine();
  }

  @Provide
  Arbitrary<Interval> intervals() {
    return Functions.intervals();
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return Functions.expressions(1, 4, Functions.rationals());
  }

  /// Points that tell CPWL functions apart: all breakpoints, what lies between, and beyond.
  private static List<Rational> probes(PiecewiseLinear... functions) {
    List<Rational> points = new ArrayList<>();
    points.add(Rational.of(-100));
    points.add(Rational.of(100));
    for (PiecewiseLinear f : functions) {
      points.addAll(f.breakpoints());
    }
    points.sort(null);
    List<Rational> probes = new ArrayList<>(points);
    for (int i = 1; i < points.size(); i++) {
      probes.add(points.get(i - 1).add(points.get(i)).multiply(Rational.of(1, 2)));
    }
    return probes;
  }

  @Property(tries = 500)
  void operations_are_those_of_values(
      @ForAll("functions") PiecewiseLinear f, @ForAll("functions") PiecewiseLinear g) {
    PiecewiseLinear max = f.max(g);
    for (Rational x : probes(f, g, max)) {
      assertThat(f.add(g).at(x)).isEqualTo(f.at(x).add(g.at(x)));
      assertThat(f.subtract(g).at(x)).isEqualTo(f.at(x).subtract(g.at(x)));
      assertThat(max.at(x)).isEqualTo(f.at(x).max(g.at(x)));
      assertThat(f.min(g).at(x)).isEqualTo(f.at(x).min(g.at(x)));
      assertThat(f.relu().at(x)).isEqualTo(f.at(x).max(Rational.ZERO));
      assertThat(f.abs().at(x)).isEqualTo(f.at(x).abs());
    }
  }

  @Property(tries = 500)
  void composition_is_that_of_values(
      @ForAll("functions") PiecewiseLinear f, @ForAll("functions") PiecewiseLinear g) {
    PiecewiseLinear composed = f.compose(g);
    for (Rational x : probes(g, composed)) {
      assertThat(composed.at(x)).isEqualTo(f.at(g.at(x)));
    }
  }

  @Property(tries = 500)
  void equal_values_mean_equal_objects(
      @ForAll("functions") PiecewiseLinear f,
      @ForAll("functions") PiecewiseLinear g,
      @ForAll("functions") PiecewiseLinear h) {
    assertThat(f.add(g).subtract(g)).isEqualTo(f);
    assertThat(f.max(g).add(f.min(g))).isEqualTo(f.add(g)).hasSameHashCodeAs(f.add(g));
    assertThat(f.max(g.max(h))).isEqualTo(f.max(g).max(h));
    assertThat(f.min(g.max(h))).isEqualTo(f.min(g).max(f.min(h)));
    assertThat(f.compose(g).compose(h)).isEqualTo(f.compose(g.compose(h)));
  }

  @Property(tries = 500)
  void the_form_is_canonical(@ForAll("expressions") Expression e, @ForAll("intervals") Interval i) {
    PiecewiseLinear onInterval = e.toPiecewiseLinear().restrict(i);
    for (PiecewiseLinear f : List.of(e.toPiecewiseLinear(), onInterval)) {
      assertThat(f.lines()).hasSize(f.breakpoints().size() + 1);
      for (int k = 0; k < f.breakpoints().size(); k++) {
        Rational x = f.breakpoints().get(k);
        assertThat(f.slopes().get(k)).isNotEqualTo(f.slopes().get(k + 1));
        assertThat(f.lines().get(k).at(x)).isEqualTo(f.lines().get(k + 1).at(x));
        assertThat(k == 0 || f.breakpoints().get(k - 1).compareTo(x) < 0).isTrue();
      }
    }
    assertThat(onInterval.breakpoints())
        .allMatch(x -> i.lower().compareTo(x) < 0 && x.compareTo(i.upper()) < 0);
  }

  @Property(tries = 500)
  void a_function_and_its_expression_say_the_same(
      @ForAll("functions") PiecewiseLinear f, @ForAll("expressions") Expression e) {
    assertThat(f.toExpression().toPiecewiseLinear()).isEqualTo(f);
    PiecewiseLinear g = e.toPiecewiseLinear();
    assertThat(g.toExpression().toPiecewiseLinear()).isEqualTo(g);
    for (Rational x : probes(g)) {
      assertThat(g.at(x)).isEqualTo(e.at(Vector.of(x)));
    }
  }

  @Property(tries = 500)
  void the_minimum_over_an_interval_is_attained_and_below_all_values(
      @ForAll("functions") PiecewiseLinear f,
      @ForAll("intervals") Interval interval,
      @ForAll("intervals") Interval other) {
    Extremum.Attained least = f.minimum(interval);
    Extremum.Attained greatest = f.maximum(interval);
    assertThat(f.at(least.point().get(0))).isEqualTo(least.value());
    assertThat(f.at(greatest.point().get(0))).isEqualTo(greatest.value());
    assertThat(interval.contains(least.point().get(0))).isTrue();
    List<Rational> samples = probes(f.restrict(interval));
    samples.addAll(List.of(other.lower(), other.upper(), interval.lower(), interval.upper()));
    for (Rational x : samples) {
      if (interval.contains(x)) {
        assertThat(f.at(x)).isBetween(least.value(), greatest.value());
      }
    }
    assertThat(f.restrict(interval).minimum()).isEqualTo(least);
  }

  @Property(tries = 500)
  void the_minimum_on_the_line_is_attained_or_a_ray_leads_below_every_value(
      @ForAll("functions") PiecewiseLinear f) {
    switch (f.minimum()) {
      case Extremum.Attained(var value, var point) -> {
        assertThat(f.at(point.get(0))).isEqualTo(value);
        assertThat(probes(f)).allMatch(x -> f.at(x).compareTo(value) >= 0);
      }
      case Extremum.Unbounded(var point, var direction) -> {
        Rational step = direction.get(0);
        Rational near = point.get(0).add(step);
        Rational far = point.get(0).add(step.multiply(1_000_000));
        assertThat(f.at(far)).isLessThan(f.at(near));
        assertThat(f.at(near)).isLessThan(f.at(point.get(0)));
      }
      case Extremum.Unknown unknown -> assertThat(unknown).isNull();
    }
  }

  @Property(tries = 500)
  void every_shape_holds_at_sampled_points_or_comes_with_points_that_refute_it(
      @ForAll("functions") PiecewiseLinear line, @ForAll("intervals") Interval interval) {
    for (PiecewiseLinear f : List.of(line, line.restrict(interval))) {
      for (Shape shape :
          List.of(
              Shape.AFFINE,
              Shape.CONVEX,
              Shape.CONCAVE,
              Shape.NON_DECREASING,
              Shape.NON_INCREASING)) {
        Optional<Counterexample> found = f.counterexample(shape);
        if (found.isPresent()) {
          assertThat(found.get().refutes(x -> f.at(x.get(0)))).isTrue();
        } else {
          assertThat(refutedBySample(f, shape)).isFalse();
        }
      }
    }
  }

  private static boolean refutedBySample(PiecewiseLinear f, Shape shape) {
    List<Vector> points =
        probes(f).stream().map(Vector::of).filter(x -> f.domain().contains(x)).toList();
    for (Vector a : points) {
      for (Vector c : points) {
        Vector b = a.add(c).multiply(Rational.of(1, 2));
        if (shape.isRefutedBy(List.of(a, b, c), x -> f.at(x.get(0)))
            || shape.isRefutedBy(List.of(a, c), x -> f.at(x.get(0)))) {
          return true;
        }
      }
    }
    return false;
  }

  @Property(tries = 300)
  void the_band_identity_of_the_theory_holds(@ForAll("functions") PiecewiseLinear f) {
    List<Rational> t = f.levels();
    if (t.isEmpty()) {
      return;
    }
    Rational bottom = t.getFirst();
    PiecewiseLinear sum =
        PiecewiseLinear.affine(Rational.ZERO, bottom)
            .add(f.add(t.getLast().negate()).relu())
            .subtract(f.negate().add(bottom).relu());
    for (int k = 0; k + 1 < t.size(); k++) {
      Rational height = t.get(k + 1).subtract(t.get(k));
      sum = sum.add(f.add(t.get(k).negate()).clamp(Rational.ZERO, height));
    }
    assertThat(sum).isEqualTo(f);
  }
}
