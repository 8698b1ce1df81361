package org.relucid.theory.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every file of the real data loads, but for those that state what this project does not do: each
/// of these is refused by a line that names the operator.
class RealFilesAgreementTest {

  private interface Reader {
    void read(Path file);
  }

  private static Map<String, String> refused(String ending, Reader reader) {
    Map<String, String> refused = new TreeMap<>();
    for (Path file : DataFiles.ending("", ending)) {
      try {
        reader.read(file);
      } catch (FormatException e) {
        refused.put(file.getFileName().toString(), e.getMessage());
      }
    }
    return refused;
  }

  private static void assertRefused(Map<String, String> refused, Map<String, String> expected) {
    assertThat(refused.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    expected.forEach((file, word) -> assertThat(refused.get(file)).contains(word));
  }

  @Test
  void all_onnx_networks_load_but_for_the_operators_that_are_not_exact() {
    assertRefused(
        refused(".onnx", Networks::read),
        Map.of(
            "batchnorm.onnx", "operator BatchNormalization of node 'y'",
            "linear2-3_bn1-linear3-1.onnx", "operator BatchNormalization of node",
            "dropout_training_mode_true.onnx", "operator Dropout of node 'y'",
            "sigmoid.onnx", "operator Sigmoid of node 'y'",
            "tanh.onnx", "operator Tanh of node 'y'"));
  }

  @Test
  void all_vnnlib_properties_load_but_for_those_made_to_fail() {
    assertRefused(
        refused(".vnnlib", Properties::read),
        Map.of(
            "test_assert_operator_not_implemented.vnnlib", "'(xor …)'",
            "test_command_not_implemented.vnnlib", "'(declare-sore …)'",
            "test_mul_var_var.vnnlib", "'*' with two factors that are not constant"));
  }

  @Test
  void all_witness_files_are_points_or_empty() {
    int points = 0;
    int empty = 0;
    for (Path file : DataFiles.ending("witnesses", ".counterexample")) {
      switch (Witnesses.read(file)) {
        case Witness.Point _ -> points++;
        case Witness.Malformed malformed -> {
          assertThat(malformed.reason()).isEqualTo(Witness.Reason.EMPTY);
          empty++;
        }
      }
    }
    assertThat(points).isEqualTo(1617);
    assertThat(empty).isEqualTo(68);
  }
}
