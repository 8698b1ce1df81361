package org.relucid.theory.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class PolyhedronTest {
  private static HalfSpace half(long constant, long... coefficients) {
    return new HalfSpace(AffineForm.of(Vector.ofIntegers(coefficients), Rational.of(constant)));
  }

  private static Polyhedron of(int dimension, HalfSpace... facts) {
    return Polyhedron.of(new HDescription(dimension, List.of(facts), List.of()));
  }

  @Test
  void the_relu_triangle_is_the_hull_of_the_graph_over_an_interval() {
    Polyhedron triangle =
        Polyhedron.hull(
            2, List.of(Vector.ofIntegers(-1, 0), Vector.zero(2), Vector.ofIntegers(2, 2)));
    assertThat(triangle.facets().halfSpaces())
        .containsExactlyInAnyOrder(half(0, 0, 1), half(0, -1, 1), half(2, 2, -3));
    assertThat(triangle.isBounded()).isTrue();
    assertThat(triangle).isEqualTo(Polyhedron.of(triangle.facets()));
  }

  @Test
  void redundant_facts_and_points_disappear() {
    Polyhedron square =
        of(
            2,
            half(1, 1, 0),
            half(1, -1, 0),
            half(1, 0, 1),
            half(1, 0, -1),
            half(2, 1, 1),
            half(3, 1, 1),
            half(2, 2, 0),
            half(5, 0, 0));
    assertThat(square).isEqualTo(Polyhedron.of(Box.parse("[-1,1]x[-1,1]")));
    assertThat(square.facets().halfSpaces()).hasSize(4);
    Polyhedron hull =
        Polyhedron.of(square.generators().union(VDescription.hull(2, List.of(Vector.zero(2)))));
    assertThat(hull.generators().vertices()).hasSize(4);
    assertThat(hull).isEqualTo(square).hasSameHashCodeAs(square);
  }

  @Test
  void a_flat_polytope_has_its_equalities_in_echelon_form() {
    Polyhedron segment =
        Polyhedron.hull(3, List.of(Vector.ofIntegers(0, 0, 1), Vector.ofIntegers(2, 4, 1)));
    assertThat(segment.affineDimension()).isEqualTo(1);
    assertThat(segment.facets().equalities())
        .containsExactly(
            AffineForm.of(Vector.ofIntegers(2, -1, 0), Rational.ZERO),
            AffineForm.of(Vector.ofIntegers(0, 0, 1), Rational.of(-1)));
    assertThat(segment.facets().halfSpaces()).hasSize(2);
    assertThat(segment.contains(Vector.ofIntegers(1, 2, 1))).isTrue();
    assertThat(segment.contains(Vector.ofIntegers(3, 6, 1))).isFalse();
  }

  @Test
  void opposite_facts_are_an_equality() {
    Polyhedron line = of(2, half(-1, 1, 1), half(1, -1, -1));
    assertThat(line.facets().halfSpaces()).isEmpty();
    assertThat(line.facets().equalities())
        .containsExactly(AffineForm.of(Vector.ofIntegers(1, 1), Rational.of(-1)));
    assertThat(line.generators())
        .isEqualTo(
            new VDescription(
                2, List.of(Vector.ofIntegers(0, 1)), List.of(), List.of(Vector.ofIntegers(1, -1))));
  }

  @Test
  void a_quadrant_has_one_vertex_and_two_rays() {
    Polyhedron quadrant = of(2, half(-1, 1, 0), half(-2, 0, 1));
    assertThat(quadrant.generators())
        .isEqualTo(
            new VDescription(
                2,
                List.of(Vector.ofIntegers(1, 2)),
                List.of(Vector.unit(2, 1), Vector.unit(2, 0)),
                List.of()));
    assertThat(Polyhedron.of(quadrant.generators())).isEqualTo(quadrant);
    assertThat(quadrant.isBounded()).isFalse();
  }

  @Test
  void opposite_rays_are_a_line() {
    Vector up = Vector.ofIntegers(0, 1);
    VDescription strip =
        new VDescription(
            2,
            List.of(Vector.zero(2), Vector.ofIntegers(1, 5)),
            List.of(up, up.negate()),
            List.of());
    Polyhedron polyhedron = Polyhedron.of(strip);
    assertThat(polyhedron).isEqualTo(of(2, half(0, 1, 0), half(1, -1, 0)));
    assertThat(polyhedron.generators().lines()).containsExactly(up);
    assertThat(polyhedron.generators().rays()).isEmpty();
  }

  @Test
  void the_whole_space_the_empty_set_and_dimension_zero() {
    Polyhedron whole = Polyhedron.whole(2);
    assertThat(whole.facets()).isEqualTo(HDescription.whole(2));
    assertThat(whole.generators().lines()).hasSize(2);
    assertThat(Polyhedron.of(whole.generators())).isEqualTo(whole);
    Polyhedron empty = of(2, half(-1, 1, 0), half(0, -1, 0));
    assertThat(empty).isEqualTo(Polyhedron.empty(2)).isNotEqualTo(Polyhedron.empty(3));
    assertThat(empty.affineDimension()).isEqualTo(-1);
    assertThat(whole.includes(empty)).isTrue();
    assertThat(empty.includes(whole)).isFalse();
    assertThat(Polyhedron.whole(0).generators().vertices()).containsExactly(Vector.of());
    assertThat(of(0, half(3))).isEqualTo(Polyhedron.whole(0));
    assertThat(of(0, half(-3))).isEqualTo(Polyhedron.empty(0));
    assertThat(Polyhedron.whole(0)).isNotEqualTo(Polyhedron.empty(0));
  }

  @Test
  void inclusion_sees_directions_and_equalities() {
    Polyhedron quadrant = of(2, half(0, 1, 0), half(0, 0, 1));
    Polyhedron axis =
        Polyhedron.of(
            new HDescription(2, List.of(half(0, 1, 0)), List.of(AffineForm.variable(2, 1))));
    assertThat(quadrant.includes(axis)).isTrue();
    assertThat(axis.includes(quadrant)).isFalse();
    assertThat(of(2, half(5, 1, 0), half(5, -1, 0)).includes(axis)).isFalse();
    assertThat(quadrant.intersection(half(1, -1, -1)))
        .isEqualTo(
            Polyhedron.hull(2, List.of(Vector.zero(2), Vector.unit(2, 0), Vector.unit(2, 1))));
  }

  @Test
  void an_affine_image_may_flatten_and_move_directions_by_the_linear_part_alone() {
    AffineMap map =
        new AffineMap(
            2,
            List.of(
                AffineForm.of(Vector.ofIntegers(1, 1), Rational.of(7)),
                AffineForm.of(Vector.ofIntegers(2, 2), Rational.ZERO)));
    Polyhedron image = of(2, half(0, 1, 0), half(0, 0, 1)).image(map);
    assertThat(image.generators())
        .isEqualTo(
            new VDescription(
                2, List.of(Vector.ofIntegers(7, 0)), List.of(Vector.ofIntegers(1, 2)), List.of()));
  }

  @Test
  void the_closed_hull_of_a_point_and_a_line_is_a_strip() {
    Polyhedron line =
        Polyhedron.of(new HDescription(2, List.of(), List.of(AffineForm.variable(2, 1))));
    Polyhedron point = Polyhedron.hull(2, List.of(Vector.ofIntegers(0, 1)));
    assertThat(line.hull(point)).isEqualTo(of(2, half(0, 0, 1), half(1, 0, -1)));
  }

  @Test
  void rays_need_a_vertex_and_dimensions_must_agree() {
    assertThatThrownBy(
            () -> new VDescription(1, List.of(), List.of(Vector.ofIntegers(1)), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 rays and 0 lines, but no vertex to start from");
    assertThatThrownBy(() -> Polyhedron.whole(2).intersection(Polyhedron.whole(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension 3, expected 2");
    assertThatThrownBy(() -> of(3, half(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension 1, expected 3");
  }

  @Test
  void a_limit_on_the_way_either_changes_nothing_or_leaves_nothing() {
    VDescription points = VDescription.hull(6, Polytopes.cyclic(6, 12));
    HDescription facets = Polyhedron.of(points).facets();
    assertThat(facets.halfSpaces()).hasSize(112);
    assertThat(Polyhedron.of(points, 112)).contains(Polyhedron.of(points));
    assertThat(Polyhedron.of(points, 111)).isEmpty();
    assertThat(Polyhedron.of(facets, 1000)).contains(Polyhedron.of(points));
    assertThat(Polyhedron.of(facets, 11)).isEmpty();
    assertThat(Polyhedron.of(VDescription.hull(2, List.of()), 0)).contains(Polyhedron.empty(2));
  }
}
