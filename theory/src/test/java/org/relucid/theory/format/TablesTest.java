package org.relucid.theory.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.relucid.theory.number.Rational;

class TablesTest {
  @Test
  void an_instance_is_a_network_a_property_and_a_time() {
    assertThat(Instances.read(Source.of("instances.csv", "onnx/a.onnx, vnnlib/p.vnnlib,116\n\n")))
        .containsExactly(
            new Instances.Instance("onnx/a.onnx", "vnnlib/p.vnnlib", Rational.of(116)));
  }

  @Test
  void a_result_has_two_times_and_a_word() {
    assertThat(Results.read(Source.of("results.csv", "acas,a.onnx,p.vnnlib,1.5,sat,0.25")))
        .containsExactly(
            new Results.Result(
                "acas", "a.onnx", "p.vnnlib", Rational.of(3, 2), "sat", Rational.of(1, 4)));
  }

  @Test
  void a_row_that_does_not_fit_is_named() {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> Instances.read(Source.of("i.csv", "a,b,1\na,b\n")))
        .withMessage("i.csv:2: found 2 columns, expected 3");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> Instances.read(Source.of("i.csv", "a,b,1,2")))
        .withMessage("i.csv:1: found more than 3 columns, expected 3");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> Instances.read(Source.of("i.csv", "a,b,-1")))
        .withMessage("i.csv:1: found '-1', expected a time in seconds");
  }
}
