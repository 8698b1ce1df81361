package org.relucid.theory.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalHostileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""          | digits are missing
          -           | digits are missing
          .           | digits are missing
          e5          | digits are missing
          1e          | digits are missing
          1e+         | digits are missing
          /2          | digits are missing
          1/          | digits are missing
          --1         | '-' where a digit is due
          +-1         | '-' where a digit is due
          1/-2        | '-' where a digit is due
          1/2/3       | '/' where a digit is due
          1/2e3       | 'e' where a digit is due
          1e2/3       | 'e' where a digit is due
          1.5/2       | '.' where a digit is due
          1.2.3       | '.' where a digit is due
          1e2.5       | '.' where a digit is due
          1e2e3       | 'e' where a digit is due
          1e2E3       | 'e' where a digit is due
          " 1"        | ' ' where a digit is due
          1_000       | '_' where a digit is due
          0x10        | 'x' where a digit is due
          1f          | 'f' where a digit is due
          NaN         | 'N' where a digit is due
          Infinity    | 'I' where a digit is due
          ٣           | '\\u0663' where a digit is due
          １          | '\\uff11' where a digit is due
          −1          | '\\u2212' where a digit is due
          1/0         | the denominator is zero
          -0/000      | the denominator is zero
          1e10001     | exponent beyond +-10000
          1e-10001    | exponent beyond +-10000
          1e999999999 | exponent beyond +-10000
          1e-999999999999999999999999999999 | exponent beyond +-10000
          0e4294967296 | exponent beyond +-10000
          """)
  void a_malformed_number_is_refused_with_its_fault(String text, String fault) {
    assertThatThrownBy(() -> Rational.parse(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessageStartingWith("not a rational number: \"")
        .hasMessageEndingWith("\": " + fault);
  }

  @Test
  void an_enormous_exponent_is_refused_at_once() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () ->
            assertThatThrownBy(() -> Rational.parse("1e999999999"))
                .isInstanceOf(NumberFormatException.class));
  }

  @Test
  void the_greatest_exponent_is_read() {
    assertThat(Rational.parse("1e10000").numerator().bitLength()).isEqualTo(33220);
    assertThat(Rational.parse("1e-10000").reciprocal()).isEqualTo(Rational.parse("1e10000"));
  }

  @Test
  void a_text_that_is_too_long_is_refused_in_a_short_line() {
    assertThatThrownBy(() -> Rational.parse("1".repeat(100_001)))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage(
            "not a rational number: \""
                + "1".repeat(40)
                + "...\": 100001 characters, expected at most 100000");
    assertThat(Rational.parse("0".repeat(99_999) + "1")).isEqualTo(Rational.ONE);
  }

  @Test
  void control_characters_do_not_reach_the_message() {
    assertThatThrownBy(() -> Rational.parse("1\n2\u001b[31m"))
        .hasMessage(
            "not a rational number: \"1\\u000a2\\u001b[31m\": '\\u000a' where a digit is due");
  }

  @Property(tries = 5000)
  void any_text_is_a_number_or_refused(
      @ForAll @StringLength(max = 12) @Chars({'0', '1', '9', '.', 'e', 'E', '-', '+', '/', ' '})
          String text) {
    Throwable fault = catchThrowable(() -> Rational.parse(text));
    if (fault == null) {
      assertThat(text).matches("[+-]?(\\d+/\\d+|(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?)");
    } else {
      assertThat(fault).isInstanceOf(NumberFormatException.class).message().doesNotContain("\n");
    }
  }

  @Property
  void any_string_at_all_is_a_number_or_refused(@ForAll String text) {
    Throwable fault = catchThrowable(() -> Rational.parse(text));
    if (fault != null) {
      assertThat(fault).isInstanceOf(NumberFormatException.class).message().doesNotContain("\n");
    }
  }
}
