package org.relucid.theory.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class BoxTest {
  private final Box box = Box.parse("[-1,2]x[0,1/2]");

  @Test
  void text_is_read_with_fractions_decimals_blanks_and_both_product_signs() {
    assertThat(Box.parse(" [ -1 , 2.0 ] × [0,0.5] ")).isEqualTo(box);
    assertThat(Box.parse(box.toString())).isEqualTo(box);
    assertThat(Interval.parse("[1e-1,1]").lower()).isEqualTo(Rational.of(1, 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | column 1: found the end, expected '['",
        "[1,2]x | column 7: found the end, expected '['",
        "[1,2][3,4] | column 6: found '[3,4]', expected the end",
        "[1;2] | column 2: found '1;2]', expected a number and ','",
        "[a,2] | column 2: found 'a', expected a number",
        "[,2] | column 2: found '', expected a number",
        "[0,1e999999999] | column 4: found '1e999999999', expected a number",
        "[0,1/0] | column 4: found '1/0', expected a number",
        "[0,1]x[2,1] | column 8: lower 2 above upper 1",
      })
  void faulty_text_is_refused_with_its_column(String text, String message) {
    assertThatThrownBy(() -> Box.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void the_image_of_a_form_is_attained_at_corners() {
    AffineForm form = AffineForm.of(Vector.ofIntegers(2, -4), Rational.ONE);
    assertThat(box.image(form)).isEqualTo(Interval.of(-3, 5));
    assertThat(form.at(box.minimizer(form))).isEqualTo(Rational.of(-3));
    assertThat(form.at(box.maximizer(form))).isEqualTo(Rational.of(5));
  }

  @Test
  void corners_leave_out_the_sides_that_are_points() {
    assertThat(box.times(Box.of(Interval.of(7, 7))).corners())
        .containsExactly(
            Vector.of(Rational.of(-1), Rational.ZERO, Rational.of(7)),
            Vector.of(Rational.of(2), Rational.ZERO, Rational.of(7)),
            Vector.of(Rational.of(-1), Rational.of(1, 2), Rational.of(7)),
            Vector.of(Rational.of(2), Rational.of(1, 2), Rational.of(7)));
    assertThat(Box.of().corners()).containsExactly(Vector.of());
  }

  @Test
  void intersection_and_hull_go_side_by_side() {
    Box other = Box.parse("[1,3]x[1/4,1]");
    assertThat(box.intersection(other)).contains(Box.parse("[1,2]x[1/4,1/2]"));
    assertThat(box.intersection(Box.parse("[1,3]x[1,2]"))).isEmpty();
    assertThat(box.hull(other)).isEqualTo(Box.parse("[-1,3]x[0,1]"));
    assertThat(box.hull(other).contains(box)).isTrue();
    assertThat(box.contains(other)).isFalse();
  }

  @Test
  void a_wrong_dimension_is_named_with_the_right_one() {
    assertThatThrownBy(() -> box.contains(Vector.zero(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension 3, expected 2");
  }
}
