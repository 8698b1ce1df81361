package org.relucid.theory.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class CutPolytopeTest {
  @Property(tries = 200)
  void parts_have_the_vertices_of_the_intersections(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int dimension,
      @ForAll @IntRange(min = 1, max = 9) int points) {
    Random random = new Random(seed);
    Polyhedron polyhedron =
        Polyhedron.hull(
            dimension, Stream.generate(() -> vector(random, dimension)).limit(points).toList());
    compare(polyhedron, CutPolytope.of(polyhedron, 5), random, 5);
  }

  /// Cuts both parts further, by planes through vertices too.
  private static void compare(
      Polyhedron polyhedron, CutPolytope polytope, Random random, int cuts) {
    assertThat(polytope.vertices())
        .containsExactlyInAnyOrderElementsOf(polyhedron.generators().vertices());
    if (cuts == 0) {
      return;
    }
    AffineForm form =
        AffineForm.of(
            vector(random, polyhedron.dimension()), Rational.of(random.nextInt(5) - 2, 2));
    boolean above = polytope.reachesAbove(form);
    boolean below = polytope.reachesAbove(form.negate());
    List<Rational> values = polyhedron.generators().vertices().stream().map(form::at).toList();
    assertThat(above).isEqualTo(values.stream().anyMatch(value -> value.signum() > 0));
    assertThat(below).isEqualTo(values.stream().anyMatch(value -> value.signum() < 0));
    HalfSpace half = new HalfSpace(form);
    if (above && below) {
      CutPolytope.Parts parts = polytope.cut(form);
      compare(polyhedron.intersection(half), parts.above(), random, cuts - 1);
      compare(polyhedron.intersection(half.opposite()), parts.below(), random, cuts - 1);
    } else {
      compare(polyhedron, polytope, random, cuts - 1);
    }
  }

  @Property(tries = 100)
  void a_box_is_cut_like_its_polyhedron(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int dimension) {
    Random random = new Random(seed);
    Vector a = vector(random, dimension);
    Vector b = vector(random, dimension);
    Box box =
        new Box(
            IntStream.range(0, dimension)
                .mapToObj(i -> new Interval(a.get(i).min(b.get(i)), a.get(i).max(b.get(i))))
                .toList());
    compare(Polyhedron.of(box), CutPolytope.of(box, 4), random, 4);
  }

  @Property(tries = 200)
  void near_vertices_are_near(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1100) int bits) {
    Random random = new Random(seed);
    Rational x = Rational.of(new BigInteger(bits, random), new BigInteger(60, random).setBit(0));
    Rational y = x.isZero() ? x : x.reciprocal().negate();
    CutPolytope point = CutPolytope.of(Box.point(Vector.of(x, y)), 0);
    assertNear(point.nearVertex(0)[0], x);
    assertNear(point.nearVertex(0)[1], y);
  }

  private static void assertNear(double near, Rational x) {
    if (Double.isInfinite(near)) {
      assertThat(x.abs()).isGreaterThan(Rational.exactly(Double.MAX_VALUE));
      return;
    }
    Rational bound =
        x.abs().multiply(Rational.exactly(0x1p-51)).add(Rational.exactly(Double.MIN_VALUE));
    assertThat(Rational.exactly(near).subtract(x).abs()).isLessThanOrEqualTo(bound);
  }

  private static Vector vector(Random random, int dimension) {
    return Vector.of(dimension, i -> Rational.of(random.nextInt(7) - 3));
  }

  @Example
  void what_is_no_cut_is_refused() {
    AffineForm x = AffineForm.variable(1, 0);
    CutPolytope segment = CutPolytope.of(Polyhedron.of(Box.of(Interval.of(-1, 1))), 1);
    assertThatThrownBy(() -> segment.cut(x.add(Rational.ONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("has not both signs on the polytope");
    assertThatThrownBy(() -> segment.cut(x).above().cut(x.add(Rational.of(-1, 2))))
        .isInstanceOf(IllegalStateException.class);
    for (Polyhedron none : List.of(Polyhedron.whole(1), Polyhedron.empty(1))) {
      assertThatThrownBy(() -> CutPolytope.of(none, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("expected a polytope");
    }
  }
}
