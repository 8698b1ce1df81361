package org.relucid.theory.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.theory.number.Rational;

class ExpressionHostileTest {
  @ParameterizedTest
  @ValueSource(strings = {"(", "relu(", "-(", "max(0,", "2*(1+", "clamp("})
  void a_million_nested_brackets_are_refused_and_not_followed(String opening) {
    String text = opening.repeat(1_000_000 / opening.length()) + "x";
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOf(ExpressionException.class)
        .hasMessageContaining("nested deeper than 100 levels");
  }

  @Test
  void a_million_signs_are_one_sign() {
    assertThat(Expression.parse("-".repeat(1_000_001) + "x")).hasToString("-x");
  }

  @Test
  void too_long_a_text_is_refused() {
    assertThatThrownBy(() -> Expression.parse(" ".repeat(2_000_000) + "x"))
        .hasMessageContaining("2000001 characters, expected at most 1048576");
  }

  @Test
  void a_long_sum_is_read_printed_and_evaluated() {
    Expression f = Expression.parse("x" + "+relu(x)".repeat(100_000));
    assertThat(f.at(Functions.point(1))).isEqualTo(Rational.of(100_001));
    assertThat(Expression.parse(f.toString())).isEqualTo(f);
    assertThat(f.toPiecewiseLinear().breakpoints()).hasSize(1);
  }

  @Test
  void factors_that_multiply_to_a_giant_are_refused() {
    assertThatThrownBy(() -> Expression.parse("x" + "*1e99".repeat(200_000)))
        .isInstanceOf(ExpressionException.class)
        .hasMessageContaining("bits, expected at most 16384");
  }

  @Test
  void a_factor_that_adds_up_many_denominators_is_refused() {
    StringBuilder text = new StringBuilder("(0");
    for (int i = 1; i < 20_000; i++) {
      text.append("+1/").append(100_003 + 2 * i);
    }
    assertThatThrownBy(() -> Expression.parse(text + ")*x"))
        .isInstanceOf(ExpressionException.class)
        .hasMessageContaining("more than 16384 bits");
  }

  @Test
  void a_number_of_a_million_digits_is_refused() {
    assertThatThrownBy(() -> Expression.parse("9".repeat(1_000_000)))
        .isInstanceOf(ExpressionException.class)
        .hasMessageContaining("number of 1000000 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\0", "x\0", "x+\u0000", "\u202e", "x\n+\n", "é", "😀", "1.2.3", "."})
  void odd_characters_give_one_clear_line(String text) {
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOf(ExpressionException.class)
        .message()
        .matches("column \\d+: \\P{Cntrl}+");
  }

  @Test
  void the_deepest_tree_that_is_read_fits_a_small_stack() throws InterruptedException {
    String text = "1+2*relu(1+x+".repeat(100) + "x" + ")".repeat(100);
    AtomicReference<String> printed = new AtomicReference<>("");
    Thread small =
        new Thread(
            null,
            () -> {
              Expression f = Expression.parse(text);
              if (f.equals(Expression.parse(f.toString()))
                  && f.hashCode() == Expression.parse(text).hashCode()
                  && f.dimension() == 1
                  && f.toPiecewiseLinear().at(Rational.ZERO).equals(f.at(Functions.point(0)))) {
                printed.set(f.toString());
              }
            },
            "small stack",
            512 * 1024);
    small.start();
    small.join();
    assertThat(printed.get()).startsWith("1 + 2*relu(1 + x + 1 + 2*relu(");
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings().withChars("xy12 +-*/().,e").ofMaxLength(30);
  }

  @Property(tries = 3000)
  void noise_is_read_or_refused_with_a_column_inside_the_text(@ForAll("noise") String text) {
    try {
      Expression f = Expression.parse(text);
      assertThat(Expression.parse(f.toString())).isEqualTo(f);
    } catch (ExpressionException refusal) {
      assertThat(refusal.column()).isBetween(1, text.length() + 1);
    }
  }
}
