package org.relucid.theory.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relucid.theory.function.Functions.point;
import static org.relucid.theory.function.Functions.q;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class ExpressionTest {
  @Test
  void the_example_of_the_manual_has_the_value_computed_by_hand() {
    Expression f = Expression.parse("max(x,0) - 2*relu(x-1) + 3/4");
    assertThat(f.at(Vector.of(Rational.of(2)))).isEqualTo(q("3/4"));
    assertThat(f.at(Vector.of(q("-1/2")))).isEqualTo(q("3/4"));
    assertThat(f.at(Vector.of(q("1/2")))).isEqualTo(q("5/4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(x, 0) - 2*relu(x - 1) + 3/4",
        "-x + 1/2*(x - y)",
        "-(x + y) - abs(-3*x)",
        "clamp(x - y, -1, 3/2)",
        "min(x1, x2, x3, -4) + 0*x7",
        "0",
        "-5/3",
        "2 + 3",
        "2*y",
        "-1/2*relu(x) - 3",
      })
  void what_is_printed_is_what_was_typed(String text) {
    assertThat(Expression.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x+x1; 3",
        "x*y; 2",
        "x/y; 2",
        "3/(x-x); 2",
        "relu(x; 7",
        "relu(x,y); 1",
        "max(x); 1",
        "2x; 2",
        "x y; 3",
        "x + ; 4",
        "(x))*2; 4",
        "sin(x); 1",
        "x0; 1",
        "x999999; 1",
        "clamp(x, 2, 1); 10",
        "clamp(x, y, 1); 10",
        "relu x; 6",
        "1/0; 2",
        "x / (1 - 1); 3",
        "1e999999999 + x; 1",
        "max(x,,0); 7",
      })
  void a_fault_is_reported_at_its_column(String text, int column) {
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOfSatisfying(
            ExpressionException.class,
            fault -> {
              assertThat(fault.column()).isEqualTo(column);
              assertThat(fault.getMessage()).startsWith("column " + column + ": ").hasLineCount(1);
            });
  }

  @Test
  void a_product_of_two_functions_is_refused_by_name() {
    assertThatThrownBy(() -> Expression.parse("1 + (x + 1)*relu(x)"))
        .hasMessage(
            "column 12: product of two non-constants, expected a number on one side of '*'");
  }

  @Test
  void a_factor_without_variables_is_a_number_whatever_its_spelling() {
    assertThat(Expression.parse("(1/2 + max(1, 1/3))*x/(2 - 1/2)")).hasToString("x");
    assertThat(Expression.parse("x*3/4*-2")).hasToString("-3/2*x");
  }

  @Test
  void decimals_are_exact() {
    assertThat(Expression.parse("0.1*x + 1.5e-3").at(point(1))).isEqualTo(q("203/2000"));
  }

  @Test
  void the_dimension_is_that_of_the_last_variable() {
    assertThat(Expression.parse("3").dimension()).isZero();
    assertThat(Expression.parse("relu(y)").dimension()).isEqualTo(2);
    assertThat(Expression.parse("x1 + x5").dimension()).isEqualTo(5);
  }

  @Test
  void a_point_with_too_few_coordinates_is_refused() {
    assertThatThrownBy(() -> Expression.parse("x + y").at(point(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension 1, expected 2");
  }

  @Test
  void trees_outside_the_normal_form_are_refused() {
    Expression x = Expression.variable(0);
    Expression twice = x.add(x);
    assertThatThrownBy(() -> new Expression.Sum(List.of(x))).hasMessageContaining("expected 2");
    assertThatThrownBy(() -> new Expression.Sum(List.of(twice, x))).hasMessageContaining("flat");
    assertThatThrownBy(() -> new Expression.Scaled(Rational.ONE, x)).hasMessageContaining("factor");
    assertThatThrownBy(() -> new Expression.Max(List.of())).hasMessageContaining("expected 2");
    assertThatThrownBy(() -> x.clamp(Rational.ONE, Rational.ZERO)).hasMessageContaining("clamp");
  }
}
