package org.relucid.theory.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.NetworkBuilder;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

class NnetTest {
  /// `y = relu(0.1*x1 - x2 + 0.5) * 2 - 1`
  private static final String SMALL =
      "// a comment\n2,2,1,2,\n2,1,1,\n0,\n-1,-1,\n1,3\n0,1,0,\n1,2,1,\n0.1,-1,\n0.5,\n2\n-1e0,\n\n";

  private static Nnet read(String text) {
    return NnetReader.read(Source.of("small.nnet", text));
  }

  @Test
  void decimals_are_read_exactly() {
    Nnet nnet = read(SMALL);
    assertThat(nnet.layers().getFirst().row(0)).hasToString("1/10*x1 - x2 + 1/2");
    assertThat(nnet.layers().getLast().row(0)).hasToString("2*x1 - 1");
    assertThat(Networks.read(Source.of("small.nnet", SMALL)))
        .isEqualTo(Network.feedForward(nnet.layers()));
  }

  @Test
  void the_box_of_the_header_is_in_normalised_units() {
    assertThat(read(SMALL).normalisedBox())
        .isEqualTo(
            new Box(List.of(Interval.of(-1, 1), new Interval(Rational.of(-1), Rational.of(1)))));
  }

  @Test
  void what_is_written_is_read_again() {
    Nnet nnet = read(SMALL);
    assertThat(read(NnetWriter.write(nnet))).isEqualTo(nnet);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,2,1,2,  | 2,2,1,3,    | 3: found 3 as the greatest layer size, expected 2",
        "2,2,1,2,  | 2,3,1,2,    | 3: found 2 inputs, expected 3",
        "2,2,1,2,  | 2,2,1,      | 2: found 3 items of layers,inputs,outputs,greatest size, expected 4",
        "2,1,1,    | 2,0,1,      | 3: found 0, expected a number from 1 to 10000000",
        "0.1,-1,   | 0.1,        | 9: found 1 items of weights, expected 2",
        "0.1,-1,   | 0.1,1/3,    | 9: found '1/3', expected a decimal",
        "0.5,      | 1e9999,     | 10: found '1e9999', expected a decimal",
        "1,2,1,    | 1,0,1,      | 8: found a range of 0, expected another number",
        "-1e0,     | -1e0,,      | 12: found 2 items of bias, expected 1"
      })
  void a_wrong_line_is_named(String line, String wrong, String message) {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(SMALL.replace("\n" + line + "\n", "\n" + wrong + "\n")))
        .withMessage("small.nnet:" + message);
  }

  @Test
  void an_early_end_and_a_late_line_are_refused() {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(SMALL.substring(0, SMALL.indexOf("-1e0"))))
        .withMessage("small.nnet:12: found the end of the file, expected bias");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(SMALL + "7,\n"))
        .withMessage("small.nnet:14: found '7,' after the last bias, expected the end of the file");
  }

  private static AffineMap map(String factor) {
    return new AffineMap(
        1, List.of(AffineForm.of(Vector.of(Rational.parse(factor)), Rational.ONE)));
  }

  @Test
  void neighbouring_affine_operators_become_one_layer() {
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    int first = builder.affine(builder.input(), map("1/2"));
    int relu = builder.node(new Operator.Relu(), builder.affine(first, map("3")));
    builder.affine(relu, map("-1"));
    Nnet nnet = read(NnetWriter.write(builder.build()));
    assertThat(nnet.layers().getFirst().row(0)).hasToString("3/2*x1 + 4");
    assertThat(nnet.layers()).hasSize(2);
  }

  @Test
  void a_skip_is_refused_by_name() {
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    int relu = builder.node(new Operator.Relu(), builder.input());
    builder.node("joined", new Operator.Add(), relu, builder.input());
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> NnetWriter.write(builder.build()))
        .withMessage(
            "cannot be written as .nnet: operator Add of node 'joined': a skip or branch has no"
                + " place in a chain of affine maps and ReLU");
  }

  @Test
  void a_weight_that_is_no_decimal_is_named() {
    NetworkBuilder builder = NetworkBuilder.withInputs(1);
    builder.affine(builder.input(), map("1/3"));
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> NnetWriter.write(builder.build()))
        .withMessage(
            "cannot be written as .nnet: layer 1, row 1: found '1/3', expected a finite decimal");
  }
}
