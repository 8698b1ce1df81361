package org.relucid.theory.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Property;

class VnnLibTest {
  private static final String TWO =
      "(declare-const X_0 Real) ; an input\n(declare-const X_1 Real)\n(declare-const Y_0 Real)\n";

  private static Property read(String text) {
    return Properties.read(Source.of("p.vnnlib", text));
  }

  private static void refused(String text, String message) {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(text))
        .withMessage(message);
  }

  @Test
  void a_decimal_is_read_exactly() {
    Property property = read(TWO + "(assert (<= X_0 -0.1e-2))");
    assertThat(property).hasToString("-X_0 - 1/1000 >= 0");
    assertThat(property.inputs()).isEqualTo(2);
    assertThat(property.outputs()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(>= (+ X_0 1) X_1)                 | X_0 - X_1 + 1 >= 0",
        "(< (- X_0) (- 3 Y_0 1))            | X_0 - Y_0 + 2 > 0",
        "(> (* 2 (- X_0 X_1) -0.5) 0)       | -X_0 + X_1 > 0",
        "(== (* X_0 (- 2)) 4)               | -2*X_0 - 4 == 0",
        "(!= Y_0 X_0)                       | -X_0 + Y_0 != 0",
        "(= Y_0 1)                          | Y_0 - 1 == 0",
        "(or (and (<= X_0 1)) (>= Y_0 1))   | ((-X_0 + 1 >= 0) or Y_0 - 1 >= 0)",
        "(<= (0.5 (- Y_0 X_0)))             | -X_0 + Y_0 - 1/2 >= 0",
        "(<= X_0 X_0)                       | 0 >= 0"
      })
  void an_assertion_is_an_affine_form_compared_with_zero(String assertion, String printed) {
    assertThat(read(TWO + "(assert " + assertion + ")")).hasToString(printed);
  }

  @Test
  void declarations_may_come_between_assertions() {
    Property property =
        read(
            "(declare-const X_0 Real)(assert (<= X_0 1))"
                + "(declare-const Y_0 Real)(assert (<= Y_0 1))");
    assertThat(property.slack(Vector.ofIntegers(0, 3))).contains(Rational.of(-2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(assert (xor X_0))          | 4: found '(xor …)', expected an assertion with and, or, <=, >=, <, >, == or !=",
        "(assert (<= X_2 1))         | 4: found 'X_2', expected a number or a variable",
        "(assert (<= (* X_0 Y_0) 1)) | 4: found '*' with two factors that are not constant, expected a linear term",
        "(assert (<= X_0 1e99999))   | 4: found '1e99999', expected a number or a variable",
        "(assert (<= X_0 1 2))       | 4: found '<=' of 3 terms, expected 2",
        "(assert (and))              | 4: found an empty 'and', expected a member",
        "(assert (<= X_0 1)          | 4: found the end of the file, expected ')' for the '(' of line 4",
        "(assert (<= X_0 1)))        | 4: found ')', expected '(' or the end of the file",
        "(declare-const X_0 Real)    | 4: found X_0 declared twice, expected once",
        "(declare-const Z Real)      | 4: found 'Z', expected X_i or Y_j",
        "(declare-const X_2 Int)     | 4: found the type 'Int', expected Real",
        "(check-sat)                 | 4: found '(check-sat)', expected a declaration or an assert"
      })
  void a_mistake_is_named_with_its_line(String command, String message) {
    refused(TWO + command, "p.vnnlib:" + message);
  }

  @Test
  void a_gap_in_the_declarations_is_refused() {
    refused(
        "(declare-const X_1 Real)(assert (<= X_1 1))",
        "p.vnnlib: X_0 is not declared, though 1 X are, expected all from X_0 on");
  }

  @Test
  void version_two_lays_tensors_out_in_row_major_order() {
    Property property =
        read(
            "(vnnlib-version <2.0>)\n(declare-network f (declare-input X real [2, 2])"
                + "(declare-input U real [1])(declare-output Y real [1,2]))\n"
                + "(assert (<= X[1,0] 3)) (assert (!= Y[0, 1] U[0]))");
    assertThat(property.inputs()).isEqualTo(5);
    assertThat(property.outputs()).isEqualTo(2);
    assertThat(property).hasToString("-X_2 + 3 >= 0\n-X_4 + Y_1 != 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(declare-input X float32 [1])   | 1: found the type 'float32', expected real: this query is about another arithmetic than exact numbers",
        "(declare-hidden H real [1])     | 1: found 'declare-hidden', expected inputs and outputs only: assertions about hidden layers are not supported",
        "(equal-to g)                    | 1: found 'equal-to', expected one network on its own: relations between networks are not supported",
        "(isomorphic-to g)               | 1: found 'isomorphic-to', expected one network on its own: relations between networks are not supported",
        "(declare-input X real [0])      | 1: found the shape '[0]', expected 1 to 16777216 elements",
        "(declare-input X real [99999,99999,99999]) | 1: found the shape '[99999,99999,99999]', expected 1 to 16777216 elements",
        "(declare-input X real 5)        | 1: found '5', expected a shape such as [1,5]"
      })
  void what_version_two_says_and_this_reader_does_not_is_refused(String member, String message) {
    refused("(declare-network f " + member + ")", "p.vnnlib:" + message);
  }

  @Test
  void an_index_outside_of_the_shape_is_refused() {
    refused(
        "(declare-network f (declare-input X real [2,2]))(assert (<= X[0,2] 1))",
        "p.vnnlib:1: found 'X[0,2]', expected a number or a variable");
  }

  @Test
  void a_second_network_is_refused() {
    refused(
        "(declare-network f (declare-input X real [1]))\n"
            + "(declare-network g (declare-input Z real [1]))",
        "p.vnnlib:2: found a second network, expected one");
  }
}
