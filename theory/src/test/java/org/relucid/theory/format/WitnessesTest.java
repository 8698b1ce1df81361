package org.relucid.theory.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class WitnessesTest {
  private static Witness read(String text) {
    return Witnesses.read(Source.of("w.counterexample", text));
  }

  private static Witness.Point point(String text) {
    return (Witness.Point) read(text);
  }

  @Test
  void a_point_has_exact_inputs_and_stated_outputs() {
    Witness.Point point = point("((X_0 0.6)\n(X_1 -1.5e-3)\n(Y_0 2))\n");
    assertThat(point.x()).isEqualTo(Vector.of(Rational.of(3, 5), Rational.of(-3, 2000)));
    assertThat(point.statedY()).containsOnly(Map.entry(0, Rational.of(2)));
    assertThat(point.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0x1.8p-1, 3/4",
    "-0X1P1, -2",
    "1E-05, 1/100000",
    "+.5, 1/2",
    "5., 5",
    "-1.0e+02, -100",
    "0x10, 16"
  })
  void numbers_come_in_many_spellings(String spelling, String value) {
    assertThat(point("((X_0 " + spelling + "))").x().get(0)).isEqualTo(Rational.parse(value));
  }

  @Test
  void order_and_white_space_are_free_and_a_verdict_may_come_first() {
    assertThat(point("sat\n( (X_1\t2)(Y_0 1)\r\n\n(X_0 1) )").x())
        .isEqualTo(Vector.ofIntegers(1, 2));
    assertThat(point("violated (X_0 1)").x()).isEqualTo(Vector.ofIntegers(1));
  }

  @Test
  void missing_brackets_are_remarked_and_the_inputs_kept() {
    Witness.Point point = point("((X_0 1)\n (X_1 2)");
    assertThat(point.x()).isEqualTo(Vector.ofIntegers(1, 2));
    assertThat(point.remarks()).containsExactly("unbalanced: 1 unclosed, 0 unopened brackets");
    assertThat(point("X_0 1))").remarks())
        .containsExactly("unbalanced: 0 unclosed, 2 unopened brackets");
  }

  @Test
  void missing_and_surplus_outputs_are_remarked() {
    Witness witness = read("((X_0 1)(Y_0 1)(Y_4 1))").expecting(1, 3);
    assertThat(((Witness.Point) witness).remarks())
        .containsExactly("2 of 3 Y values are missing", "1 surplus Y values, expected 3");
  }

  @Test
  void an_output_that_is_stated_twice_is_remarked() {
    assertThat(point("((X_0 1)(Y_0 1)(Y_0 2))").remarks())
        .containsExactly("line 1: Y_0 is stated twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "''                      | EMPTY           | the file is empty",
        "' \n; only a comment'   | EMPTY           | the file is empty",
        "(())                    | EMPTY           | the file is empty",
        "unsat                   | NO_POINT        | found 'unsat' and no point",
        "sat                     | NO_POINT        | no value of an X",
        "((Y_0 1))               | NO_POINT        | no value of an X",
        "((X_0 1) (X_0 1))       | SEVERAL_POINTS  | line 1: X_0 has a second value",
        "((X_0 1) (X_2 1))       | MISSING_INPUT   | X_2 has a value, X_1 has none",
        "((X_0 1) (X_1))         | UNREADABLE      | line 1: found the end of the file, expected a number for X_1",
        "((X_0 nan))             | UNREADABLE      | line 1: found 'nan', expected a number for X_0",
        "((X_0 1e999999999))     | UNREADABLE      | line 1: found '1e999999999', expected a number for X_0",
        "((X_0 1) (Z_0 1))       | UNREADABLE      | line 1: found 'Z_0', expected X_i or Y_j"
      })
  void what_cannot_be_judged_is_malformed_for_a_reason(
      String text, Witness.Reason reason, String detail) {
    assertThat(read(text)).isEqualTo(new Witness.Malformed(reason, detail));
  }

  @Test
  void a_complete_point_for_another_network_is_malformed() {
    assertThat(read("((X_0 1) (X_1 1))").expecting(1, 1))
        .isEqualTo(
            new Witness.Malformed(Witness.Reason.WRONG_NUMBER_OF_INPUTS, "2 X values, expected 1"));
  }
}
