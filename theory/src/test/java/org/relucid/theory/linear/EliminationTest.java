package org.relucid.theory.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relucid.theory.number.Rational;

class EliminationTest {
  private static final Matrix REGULAR = Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(3, 4));
  private static final Matrix SINGULAR =
      Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(2, 4));

  @Test
  void a_regular_system_has_one_solution() {
    assertThat(Elimination.solve(REGULAR, Vector.ofIntegers(5, 6)))
        .isEqualTo(new Solution.Unique(Vector.of(Rational.of(-4), Rational.of(9, 2))));
  }

  @Test
  void a_singular_system_with_a_solution_has_a_line_of_them() {
    Solution.Family line = (Solution.Family) Elimination.solve(SINGULAR, Vector.ofIntegers(3, 6));
    assertThat(line.point()).isEqualTo(Vector.ofIntegers(3, 0));
    assertThat(line.directions()).containsExactly(Vector.ofIntegers(-2, 1));
  }

  @Test
  void an_inconsistent_system_is_answered_with_the_rows_that_contradict() {
    Vector b = Vector.ofIntegers(3, 7);
    Solution.Inconsistent none = (Solution.Inconsistent) Elimination.solve(SINGULAR, b);
    assertThat(none.combination()).isEqualTo(Vector.ofIntegers(-2, 1));
    assertThat(none.verify(SINGULAR, b)).isTrue();
    assertThat(none.verify(SINGULAR, Vector.ofIntegers(3, 6))).isFalse();
  }

  @Test
  void rows_are_exchanged_where_a_pivot_is_missing() {
    Matrix swapped = Matrix.of(Vector.ofIntegers(0, 1), Vector.ofIntegers(1, 0));
    assertThat(Elimination.determinant(swapped)).isEqualTo(Rational.of(-1));
    assertThat(Elimination.inverse(swapped)).isEqualTo(swapped);
  }

  @Test
  void a_system_without_rows_leaves_everything_free() {
    Matrix empty = new Matrix(2, List.of());
    assertThat(Elimination.kernel(empty))
        .containsExactly(Vector.ofIntegers(1, 0), Vector.ofIntegers(0, 1));
    assertThat(Elimination.determinant(new Matrix(0, List.of()))).isEqualTo(Rational.ONE);
  }

  @Test
  void the_determinant_of_a_hilbert_matrix_is_tiny_and_exact() {
    Matrix hilbert =
        new Matrix(
            4,
            IntStream.range(0, 4)
                .mapToObj(i -> Vector.of(4, j -> Rational.of(1, i + j + 1)))
                .toList());
    assertThat(Elimination.determinant(hilbert)).isEqualTo(Rational.of(1, 6048000));
  }

  @Test
  void shapes_that_do_not_fit_are_named_on_both_sides() {
    assertThatThrownBy(() -> Elimination.solve(REGULAR, Vector.ofIntegers(1, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows 3, expected 2");
    assertThatThrownBy(() -> Elimination.inverse(Matrix.of(Vector.ofIntegers(1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 rows, expected 2 as there are columns");
    assertThatThrownBy(() -> Elimination.inverse(SINGULAR))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("singular: rank 1, expected 2");
  }
}
