package org.relucid.theory.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

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

  @Test
  void all_nnet_networks_and_all_marabou_properties_load() {
    assertThat(refused(".nnet", Networks::read)).isEmpty();
    List<Path> properties = new ArrayList<>(DataFiles.ending("marabou/properties", ".txt"));
    properties.addAll(DataFiles.ending("acasxu/marabou_properties", ".txt"));
    assertThat(properties).hasSize(33);
    properties.forEach(Properties::read);
  }

  @Test
  void all_tables_of_instances_load() {
    int instances = 0;
    for (Path file : DataFiles.ending("", ".csv")) {
      if (file.getFileName().toString().startsWith("instances")) {
        instances += Instances.read(file).size();
      }
    }
    assertThat(instances).isGreaterThan(300);
  }

  @Test
  void the_onnx_weights_of_acas_xu_are_the_rounded_decimals_of_nnet() {
    List<Path> files = DataFiles.ending("acasxu/onnx", ".onnx");
    assertThat(files).hasSize(45);
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".onnx", ".nnet");
      Nnet nnet =
          NnetReader.read(Source.of(DataFiles.folder().resolve("acasxu/nnet_reluplex/" + name)));
      assertThat(layers(Networks.read(file))).as(name).isEqualTo(rounded(nnet.layers()));
    }
  }

  private static List<AffineMap> rounded(List<AffineMap> layers) {
    return layers.stream()
        .map(
            map ->
                new AffineMap(
                    map.inputs(),
                    map.rows().stream()
                        .map(
                            row ->
                                AffineForm.of(
                                    Vector.of(row.dimension(), i -> rounded(row.coefficient(i))),
                                    rounded(row.constant())))
                        .toList()))
        .toList();
  }

  private static Rational rounded(Rational value) {
    return Rational.exactly(value.floatValue());
  }

  /// MatMul and Add, two nodes each, as one affine map per layer.
  private static List<AffineMap> layers(Network network) {
    List<AffineMap> maps = new ArrayList<>();
    AffineMap current = AffineMap.identity(network.inputs());
    for (Node node : network.nodes()) {
      switch (node.operator()) {
        case Operator.Affine(AffineMap map) -> current = map.after(current);
        case Operator.Relu _ -> {
          maps.add(current);
          current = AffineMap.identity(current.outputs());
        }
        default -> assertThat(node.operator()).isInstanceOf(Operator.Input.class);
      }
    }
    maps.add(current);
    return maps;
  }
}
