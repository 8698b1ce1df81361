package org.relucid.theory.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BasisSimplexTest {
  private final LinearProgram program =
      TriangleRelaxations.of(TriangleRelaxations.EIGHTHS, 1, 3, 12, 12, 1);
  private final ConstraintRows rows = new ConstraintRows(program);

  private int[] guided() {
    assumeTrue(GlopGuide.orNone() != Guide.NONE, "GLOP's native library does not load here");
    return GlopGuide.orNone().hint(rows).orElseThrow().tight();
  }

  @Test
  void the_guide_s_basis_is_confirmed_without_a_pivot() {
    BasisSimplex simplex = new BasisSimplex(rows, guided());
    assertThat(simplex.solve().verify(program)).isTrue();
    assertThat(simplex.steps()).isZero();
  }

  @Test
  void a_basis_with_half_of_its_rows_lost_is_repaired_to_the_same_minimum() {
    int[] tight = guided();
    Outcome.Optimal expected = (Outcome.Optimal) new BasisSimplex(rows, tight).solve();
    BasisSimplex repair = new BasisSimplex(rows, Arrays.copyOf(tight, tight.length / 2));
    Outcome.Optimal repaired = (Outcome.Optimal) repair.solve();
    assertThat(repair.steps()).isPositive();
    assertThat(repaired.verify(program)).isTrue();
    assertThat(repaired.value()).isEqualTo(expected.value());
  }
}
