package org.relucid.theory.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relucid.theory.number.Rational;

class LinearTest {
  private static final AffineForm FORM =
      AffineForm.of(3, Map.of(0, Rational.of(2), 2, Rational.of(-3, 4)), Rational.ONE);

  @Test
  void a_form_prints_as_mathematics() {
    assertThat(FORM).hasToString("2*x1 - 3/4*x3 + 1");
    assertThat(FORM.negate()).hasToString("-2*x1 + 3/4*x3 - 1");
    assertThat(AffineForm.constant(2, Rational.ZERO)).hasToString("0");
    assertThat(AffineForm.variable(2, 1)).hasToString("x2");
  }

  @Test
  void the_examples_of_the_lesson_say_what_happens() {
    AffineForm f = AffineForm.of(Vector.ofIntegers(2, -1), Rational.ONE);
    assertThat(f).hasToString("2*x1 - x2 + 1");
    assertThat(f.substitute(1, AffineForm.variable(2, 0))).hasToString("x1 + 1");
    Matrix a = Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(2, 4));
    assertThat(Elimination.solve(a, Vector.ofIntegers(3, 7)))
        .hasToString("Inconsistent[combination=(-2, 1)]");
  }

  @Test
  void zeros_are_no_terms() {
    assertThat(AffineForm.of(Vector.ofIntegers(2, 0, 0), Rational.ONE).terms()).isEqualTo(1);
    assertThat(FORM.multiply(Rational.ZERO)).isEqualTo(AffineForm.constant(3, Rational.ZERO));
    assertThat(FORM.coefficient(1)).isEqualTo(Rational.ZERO);
  }

  @Test
  void a_form_moves_to_a_space_that_has_its_variables() {
    assertThat(FORM.inDimension(5).at(Vector.ofIntegers(1, 9, 4, 9, 9))).isEqualTo(Rational.ZERO);
    assertThatThrownBy(() -> FORM.inDimension(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("variable 2, expected below dimension 2");
  }

  @Test
  void indices_out_of_order_or_range_are_refused() {
    Rational[] ones = {Rational.ONE, Rational.ONE};
    for (int[] indices : new int[][] {{1, 1}, {1, 0}, {0, 2}, {-1, 0}}) {
      assertThatThrownBy(() -> AffineForm.of(2, indices, ones, Rational.ZERO))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("variable -?\\d, expected above -?\\d and below 2");
    }
    assertThatThrownBy(() -> AffineForm.of(2, new int[] {0}, ones, Rational.ZERO))
        .hasMessage("2 factors, expected 1 as there are indices");
  }

  @Test
  void different_dimensions_are_named_on_both_sides() {
    Vector two = Vector.ofIntegers(1, 2);
    Vector three = Vector.ofIntegers(1, 2, 3);
    assertRefused(() -> two.add(three), "dimension 3, expected 2");
    assertRefused(() -> two.subtract(three), "dimension 3, expected 2");
    assertRefused(() -> two.dot(three), "dimension 3, expected 2");
    assertRefused(() -> FORM.at(two), "dimension 2, expected 3");
    assertRefused(() -> FORM.add(AffineForm.variable(2, 0)), "dimension 2, expected 3");
    assertRefused(() -> FORM.after(AffineMap.identity(2)), "dimension 2, expected 3");
    assertRefused(() -> new AffineMap(2, List.of(FORM)), "row of dimension 3, expected 2");
    assertRefused(
        () -> AffineMap.of(Matrix.identity(2), three), "shift of dimension 3, expected 2");
    assertRefused(() -> Matrix.of(two, three), "row 1 of dimension 3, expected 2");
    assertRefused(() -> Matrix.identity(2).multiply(three), "dimension 3, expected 2");
    assertRefused(() -> Matrix.identity(2).multiply(Matrix.identity(3)), "rows 3, expected 2");
    assertRefused(() -> Matrix.identity(2).beside(Matrix.identity(3)), "rows 3, expected 2");
  }

  private static void assertRefused(Runnable action, String message) {
    assertThatThrownBy(action::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_vector_does_not_change_with_the_array_or_list_that_made_it() {
    Rational[] array = {Rational.ONE};
    Vector fromArray = Vector.of(array);
    array[0] = Rational.ZERO;
    assertThat(fromArray).isEqualTo(Vector.ofIntegers(1)).hasToString("(1)");
    assertThatThrownBy(() -> fromArray.entries().set(0, Rational.ZERO))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_matrix_times_a_matrix_is_rows_times_columns() {
    Matrix a = Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(3, 4));
    Matrix b = Matrix.of(Vector.ofIntegers(0, 1, 2), Vector.ofIntegers(1, 0, -1));
    assertThat(a.multiply(b)).hasToString("[(2, 1, 0), (4, 3, 2)]");
    assertThat(b.transpose()).hasToString("[(0, 1), (1, 0), (2, -1)]");
  }
}
