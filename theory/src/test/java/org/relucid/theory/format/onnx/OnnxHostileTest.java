package org.relucid.theory.format.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.relucid.theory.format.onnx.Zoo.real;
import static org.relucid.theory.format.onnx.Zoo.whole;
import static org.relucid.theory.format.onnx.Zoo.wholes;
import static org.relucid.theory.format.onnx.Zoo.withInput;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relucid.theory.format.Damage;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.format.Source;

/// Damaged, giant and unsupported ONNX models are refused by one line, which names operator and
/// node where there is one.
class OnnxHostileTest {
  private static final byte[] MODEL =
      withInput(13, 1, 1, 4, 4)
          .weights("w", 2, 1, 2, 2)
          .weights("m", 8, 3)
          .indices("s", 0, -1)
          .node("Conv", "x w", "c")
          .node("MaxPool", "c", "p", wholes("kernel_shape", 2, 2))
          .node("Reshape", "p s", "r")
          .node("MatMul", "r m", "g")
          .node("LeakyRelu", "g", "y", real("alpha", 0.5f))
          .model("y");

  @Provide
  Arbitrary<byte[]> damaged() {
    return Damage.of(MODEL);
  }

  @Example
  void the_model_itself_is_read() {
    assertThat(read(MODEL)).isEqualTo(3);
  }

  @Property
  void a_damaged_model_is_a_network_or_one_line(@ForAll("damaged") byte[] bytes) {
    try {
      read(bytes);
    } catch (FormatException e) {
      assertThat(e.getMessage()).startsWith("m.onnx").doesNotContain("\n").hasSizeLessThan(600);
    }
  }

  @Property
  void random_bytes_are_one_line(@ForAll byte[] bytes) {
    assertThatExceptionOfType(FormatException.class).isThrownBy(() -> read(bytes));
  }

  private static int read(byte[] bytes) {
    return OnnxReader.read(Source.of("m.onnx", bytes)).outputs();
  }

  private static void refused(Zoo zoo, String message) {
    byte[] model = zoo.model("y");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(model))
        .withMessage("m.onnx: " + message);
  }

  @Example
  void an_operator_that_is_not_piecewise_linear_is_named_with_its_node() {
    refused(
        withInput(13, 2).node("Sigmoid", "x", "y"),
        "operator Sigmoid of node 'y': found an operator that is not supported, expected a piecewise"
            + " linear one");
    refused(
        withInput(13, 2).node("com.example", "Relu", "x", "y"),
        "operator Relu of node 'y': found domain 'com.example', expected ONNX's own operators");
    refused(
        withInput(13, 2).node("Mul", "x x", "y"),
        "operator Mul of node 'y': found two factors that depend on the input, expected a constant:"
            + " their product is not piecewise linear");
  }

  @Example
  void a_normalisation_with_an_irrational_factor_is_refused_with_the_reason() {
    refused(
        withInput(13, 1, 1, 2)
            .weights("s", List.of(1), 1)
            .weights("b", List.of(1), 1)
            .weights("m", List.of(1), 1)
            .weights("v", List.of(1), 2)
            .node("BatchNormalization", "x s b m v", "y", real("epsilon", 0f)),
        "operator BatchNormalization of node 'y': found channel 0 with variance + epsilon = 2, whose"
            + " square root is irrational; expected a square: an exact network has rational weights"
            + " only");
  }

  @Example
  void a_tensor_whose_data_do_not_fit_its_shape_is_named() {
    refused(
        withInput(13, 2)
            .tensor("c", List.of(2), 1, t -> t.bytes(9, ByteString.copyFrom(new byte[12])))
            .node("Add", "x c", "y"),
        "tensor 'c': found 12 bytes, expected 8 for shape [2]");
    refused(
        withInput(13, 2).tensor("c", List.of(3), 1, t -> t.real(4, 1f)).node("Add", "x c", "y"),
        "tensor 'c': found 1 elements, expected 3 for shape [3]");
    refused(
        withInput(13, 2)
            .tensor("c", List.of(1), 1, t -> t.real(4, Float.NaN))
            .node("Add", "x c", "y"),
        "tensor 'c': found NaN at index 0, expected a number");
    refused(
        withInput(13, 2).tensor("c", List.of(1), 10, t -> {}).node("Add", "x c", "y"),
        "tensor 'c': found element type 10, expected 1 (float32), 11 (float64), 6 (int32), 7 (int64)"
            + " or 9 (bool)");
  }

  @Example
  void giant_and_negative_shapes_cost_nothing() {
    int huge = 2_000_000_000;
    refused(
        withInput(13, 2).tensor("c", List.of(huge, huge, huge), 1, t -> {}).node("Add", "x c", "y"),
        "tensor 'c': found shape [2000000000, 2000000000, 2000000000], expected at most 33554432"
            + " elements and no negative extent");
    refused(
        withInput(13, 2).tensor("c", List.of(-1), 1, t -> {}).node("Add", "x c", "y"),
        "tensor 'c': found shape [-1], expected at most 33554432 elements and no negative extent");
    refused(
        withInput(13, huge).node("Relu", "x", "y"),
        "input 'x': found shape [2000000000], expected at most 33554432 elements and no negative"
            + " extent");
    refused(
        withInput(13, 5000, 5000).node("MatMul", "x x", "y").weights("w", 1),
        "found a network of more than 60000000 terms and coordinates, expected fewer");
    refused(
        withInput(13, 1, 1, 4, 4).node("MaxPool", "x", "y", wholes("kernel_shape", huge, huge)),
        "operator MaxPool of node 'y': found the shape [2000000000, 2000000000], expected 1 to"
            + " 33554432 elements");
  }

  @Example
  void data_outside_the_file_are_refused() {
    refused(
        withInput(13, 2).tensor("c", List.of(1), 1, t -> t.whole(14, 1)).node("Add", "x c", "y"),
        "tensor 'c': found data in another file, expected all data in this one");
  }

  @Example
  void names_must_be_defined_once_and_before_their_use() {
    refused(
        withInput(13, 2).node("Add", "x nothing", "y"),
        "operator Add of node '': found the input 'nothing', expected the name of an earlier value");
    refused(
        withInput(13, 2).node("Relu", "x", "x").node("Relu", "x", "y"),
        "found a second value 'x', expected one of each name");
    refused(
        withInput(13, 2).node("Add", "x b", "y").node("Relu", "y", "b"),
        "operator Relu of node '': found the input 'y', expected the name of an earlier value");
  }

  @Example
  void operator_sets_and_types_that_are_not_known_are_refused() {
    refused(
        withInput(99, 2).node("Relu", "x", "y"),
        "found operator set 99, expected ONNX's of version 6 to 27");
    refused(
        withInput(13, 2).node("Cast", "x", "y", whole("to", 7)),
        "operator Cast of node 'y': found a cast to INT64, expected a float: rounding has jumps");
  }

  @Example
  void groups_inside_each_other_do_not_overflow_the_stack() {
    byte[] nested = new byte[2_000_000];
    Arrays.fill(nested, (byte) 0x0b);
    assertThatExceptionOfType(FormatException.class).isThrownBy(() -> read(nested));
  }
}
