package org.relucid.theory.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relucid.theory.linear.Vector;

class DoubleDescriptionTest {
  private static int facets(List<Vector> points) {
    return Polyhedron.hull(points.getFirst().size(), points).facets().halfSpaces().size();
  }

  @Test
  void a_cube_has_2n_facets_and_a_cross_polytope_2_to_the_n() {
    assertThat(facets(Polytopes.cube(6))).isEqualTo(12);
    assertThat(facets(Polytopes.crossPolytope(6))).isEqualTo(64);
  }

  /// For even `n = 2k`, `m/(m-k) · C(m-k, k)` facets.
  @Test
  void neurons_on_inputs_of_their_own_make_a_product_of_triangles() {
    assertThat(Polytopes.reluBox(4)).hasSize(81);
    assertThat(facets(Polytopes.reluBox(4))).isEqualTo(12);
  }

  @Test
  void a_cyclic_polytope_attains_the_upper_bound_on_facets() {
    assertThat(facets(Polytopes.cyclic(4, 12))).isEqualTo(12 * 45 / 10);
    assertThat(facets(Polytopes.cyclic(6, 12))).isEqualTo(12 * 84 / 9);
  }

  @ParameterizedTest
  @EnumSource
  void the_order_of_insertion_does_not_change_the_cone(InsertionOrder order) {
    List<PrimitiveVector> rows =
        Polytopes.reluGraph(2, 20, 8, 1).stream().map(Homogeneous::vertex).toList();
    Cone cone = DoubleDescription.cone(5, rows, List.of(), order);
    Cone reference = DoubleDescription.cone(5, rows, List.of(), InsertionOrder.AS_GIVEN);
    assertThat(Set.copyOf(cone.rays())).isEqualTo(Set.copyOf(reference.rays()));
    assertThat(cone.rays()).doesNotHaveDuplicates();
    for (int k = 0; k < cone.rays().size(); k++) {
      PrimitiveVector ray = cone.rays().get(k);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(rows.get(i).signOfDot(ray)).isEqualTo(cone.tight().get(k).get(i) ? 0 : 1);
      }
    }
  }

  @Test
  void rows_beyond_one_word_of_a_bit_set_are_kept_apart() {
    assertThat(facets(Polytopes.cyclic(2, 200))).isEqualTo(200);
    assertThat(facets(Polytopes.cyclic(3, 130))).isEqualTo(2 * 130 - 4);
  }
}
