package org.relucid.theory.format.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.NetworkText;
import org.relucid.theory.format.Networks;
import org.relucid.theory.format.NnetReader;
import org.relucid.theory.format.NnetWriter;
import org.relucid.theory.format.Source;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ExactEvaluator;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.NetworkBuilder;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// Networks go through the formats and stay the same function: real ones, exactly at random points,
/// and small ones through ONNX Runtime as well.
class RoundTripAgreementTest {
  private static Network real(String file) {
    Path path = Path.of(System.getProperty("relucid.data", "../shared/data")).resolve(file);
    assumeTrue(Files.exists(path), "skipped: no " + path);
    return Networks.read(path);
  }

  private static void assertSameFunction(Network left, Network right) {
    ExactEvaluator first = ExactEvaluator.of(left);
    ExactEvaluator second = ExactEvaluator.of(right);
    Random random = new Random(3);
    for (int trial = 0; trial < 3; trial++) {
      Vector x = Vector.of(left.inputs(), _ -> Rational.of(random.nextInt(-64, 65), 64));
      assertThat(second.at(x)).isEqualTo(first.at(x));
    }
  }

  private static Network throughOnnx(Network network) {
    return OnnxReader.read(Source.of("written.onnx", OnnxWriter.write(network)));
  }

  private static Network throughText(Network network) {
    String text = NetworkText.write(network.expand());
    assertThat(NetworkText.write(NetworkText.read(Source.of("written.txt", text)))).isEqualTo(text);
    return Networks.read(Source.of("written.txt", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acasxu/onnx/ACASXU_run2a_1_1_batch_2000.onnx.gz",
        "vnncomp_test/test_nano.onnx",
        "vnncomp_test/test_small.onnx",
        "sat_relu/onnx/sat_v14_c57.onnx.gz",
        "tllverifybench/onnx/tllBench_n=2_N=M=8_m=1_instance_0_1.onnx.gz",
        "nn4sys_lindex/onnx/lindex.onnx.gz",
        "mnist_fc/onnx/mnist-net_256x2.onnx.gz",
        "marabou/onnx/KJ_TinyTaxiNet.onnx",
        "marabou/onnx/conv_mp1.onnx",
        "marabou/onnx/multiInput_add.onnx",
        "marabou/onnx/oneInput_twoBranches.onnx",
        "linearizenn/onnx/AllInOne_10_10.onnx.gz"
      })
  void a_real_network_survives_onnx(String file) {
    Network network = real(file);
    assertSameFunction(network, throughOnnx(network));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acasxu/onnx/ACASXU_run2a_1_1_batch_2000.onnx.gz",
        "acasxu/nnet_reluplex/ACASXU_run2a_1_1_batch_2000.nnet.gz",
        "cersyve/onnx/cart_pole_finetune_inv.onnx.gz",
        "sat_relu/onnx/sat_v14_c57.onnx.gz",
        "tllverifybench/onnx/tllBench_n=2_N=M=8_m=1_instance_0_1.onnx.gz",
        "marabou/onnx/KJ_TinyTaxiNet.onnx",
        "marabou/onnx/conv_mp1.onnx"
      })
  void a_real_network_survives_our_text(String file) {
    Network network = real(file);
    assertSameFunction(network, throughText(network));
  }

  @Test
  void a_real_network_survives_onnx_text_and_onnx() {
    Network network = real("acasxu/onnx/ACASXU_run2a_1_1_batch_2000.onnx.gz");
    assertSameFunction(network, throughOnnx(throughText(throughOnnx(network))));
  }

  @Test
  void a_real_network_survives_nnet() {
    Network network = real("acasxu/onnx/ACASXU_run2a_1_1_batch_2000.onnx.gz");
    String written = NnetWriter.write(network);
    assertSameFunction(network, NnetReader.read(Source.of("w.nnet", written)).network());
  }

  @Test
  void decimals_that_are_no_floats_are_refused_by_name_in_onnx() {
    Network network = real("acasxu/nnet_reluplex/ACASXU_run2a_1_1_batch_2000.nnet.gz");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> OnnxWriter.write(network))
        .withMessageStartingWith(
            "cannot be written as ONNX: operator Affine of node 'affine1': row 1: the weight"
                + " '270031/5000000' is no float64 number");
  }

  private static AffineMap diagonal(String... factors) {
    List<AffineForm> rows =
        IntStream.range(0, factors.length)
            .mapToObj(
                i -> AffineForm.variable(factors.length, i).multiply(Rational.parse(factors[i])))
            .toList();
    return new AffineMap(factors.length, rows);
  }

  private static void assertRuntimeAgrees(Network network) {
    byte[] written = OnnxWriter.write(network);
    Network again = OnnxReader.read(Source.of("written.onnx", written));
    Random random = new Random(5);
    for (int trial = 0; trial < 10; trial++) {
      Vector x = Vector.of(network.inputs(), _ -> Rational.of(random.nextInt(-64, 65), 8));
      Vector exact = ExactEvaluator.of(network).at(x);
      assertThat(ExactEvaluator.of(again).at(x)).isEqualTo(exact);
      assertThat(Runtime.run(written, x)).isEqualTo(exact);
    }
  }

  @Test
  void every_operator_of_a_network_is_written_for_onnx_runtime() {
    NetworkBuilder builder = NetworkBuilder.withInputs(4);
    int x = builder.input();
    int relu = builder.node("same name", new Operator.Relu(), x);
    int leaky = builder.node("same name", new Operator.LeakyRelu(Rational.of(1, 4)), x);
    int abs =
        builder.node("", new Operator.Abs(), builder.affine(x, diagonal("1", "2", "-1", "0")));
    int sum = builder.node(new Operator.Add(), relu, leaky);
    int difference = builder.node(new Operator.Subtract(), sum, abs);
    int greater = builder.node(new Operator.Maximum(), difference, x);
    int lesser = builder.node(new Operator.Minimum(), greater, leaky);
    int maxMin = builder.node(new Operator.MaxMin(), lesser);
    int pool =
        builder.node(
            new Operator.MaxPool(List.of(List.of(0, 1, 3), List.of(2), List.of(3, 0))), maxMin);
    int select = builder.node(new Operator.Select(List.of(2, 0, 0)), pool);
    builder.node(new Operator.Concat(), select, x, abs);
    assertRuntimeAgrees(builder.build());
  }

  @Test
  void a_network_that_hands_its_input_on_is_written() {
    assertRuntimeAgrees(NetworkBuilder.withInputs(3).build());
  }

  @Test
  void weights_that_are_no_float32_make_a_float64_model() {
    NetworkBuilder builder = NetworkBuilder.withInputs(2);
    int a = builder.affine(builder.input(), diagonal("16777217", "1/2"));
    int b = builder.node(new Operator.LeakyRelu(Rational.parse("3")), a);
    int c = builder.node(new Operator.LeakyRelu(Rational.exactly(0.5)), b);
    builder.node(new Operator.MaxMin(), builder.node(new Operator.Abs(), c));
    assertRuntimeAgrees(builder.build());
  }

  @Test
  void a_weight_that_no_float_is_is_named_with_its_row() {
    NetworkBuilder builder = NetworkBuilder.withInputs(2);
    builder.node("third", new Operator.Affine(diagonal("1", "1/3")), builder.input());
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> OnnxWriter.write(builder.build()))
        .withMessage(
            "cannot be written as ONNX: operator Affine of node 'third': row 2: the weight '1/3' is"
                + " no float64 number");
  }
}
