package org.relucid.theory.format.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relucid.theory.format.onnx.Zoo.real;
import static org.relucid.theory.format.onnx.Zoo.text;
import static org.relucid.theory.format.onnx.Zoo.whole;
import static org.relucid.theory.format.onnx.Zoo.wholes;
import static org.relucid.theory.format.onnx.Zoo.withInput;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relucid.theory.format.Source;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ExactEvaluator;
import org.relucid.theory.network.Network;
import org.relucid.theory.number.Rational;

/// Each operator, in its variants, computes what ONNX Runtime computes. Weights and inputs are
/// small integers and quarters, on which float32 arithmetic makes no error: the outputs are equal,
/// not close.
class OperatorsAgreementTest {

  record Model(Zoo zoo, byte[] bytes) {}

  private static Named<Model> model(String name, Zoo zoo, String... outputs) {
    return Named.of(
        name, new Model(zoo, zoo.model(outputs.length == 0 ? new String[] {"y"} : outputs)));
  }

  static Stream<Named<Model>> arithmetic() {
    return Stream.of(
        model("Add const", withInput(13, 1, 3).weights("c", 3).node("Add", "x c", "y")),
        model("Add const first", withInput(13, 1, 3).weights("c", 3).node("Add", "c x", "y")),
        model("Add grows", withInput(13, 3).weights("c", 2, 3).node("Add", "x c", "y")),
        model("Add variable", withInput(13, 2, 3).node("Add", "x x", "y")),
        model("Add two inputs", withInput(13, 2, 3).input("x2", 3).node("Add", "x x2", "y")),
        model("Sub const", withInput(13, 2, 3).weights("c", 2, 1).node("Sub", "x c", "y")),
        model("Sub from const", withInput(13, 2, 3).weights("c", 1, 3).node("Sub", "c x", "y")),
        model("Sub inputs", withInput(13, 2, 1).input("x2", 1, 3).node("Sub", "x x2", "y")),
        model("Mul", withInput(13, 2, 3).weights("c", 3).node("Mul", "x c", "y")),
        model("Mul from left", withInput(13, 2, 3).weights("c", 2, 1).node("Mul", "c x", "y")),
        model("Div", withInput(13, 2).weights("c", List.of(2), 4, -8).node("Div", "x c", "y")),
        model("Neg", withInput(13, 2).node("Neg", "x", "y")),
        model("Sum", withInput(13, 2, 2).weights("c", 2).node("Sum", "x c x", "y")),
        model("MatMul", withInput(13, 2, 3).weights("w", 3, 2).node("MatMul", "x w", "y")),
        model("MatMul left", withInput(13, 3, 2).weights("w", 2, 3).node("MatMul", "w x", "y")),
        model("MatMul vector", withInput(13, 3).weights("w", 3, 2).node("MatMul", "x w", "y")),
        model("MatMul dot", withInput(13, 3).weights("w", 3).node("MatMul", "x w", "y")),
        model("MatMul column", withInput(13, 2, 3).weights("w", 3).node("MatMul", "x w", "y")),
        model(
            "MatMul stack",
            withInput(13, 2, 2, 3).weights("w", 2, 3, 2).node("MatMul", "x w", "y")),
        model(
            "MatMul stack of one",
            withInput(13, 2, 1, 2, 3).weights("w", 2, 3, 2).node("MatMul", "x w", "y")),
        model("Gemm", withInput(13, 2, 3).weights("w", 3, 2).node("Gemm", "x w", "y")),
        model(
            "Gemm all",
            withInput(13, 3, 2)
                .weights("w", 4, 3)
                .weights("c", 2, 1)
                .node(
                    "Gemm",
                    "x w c",
                    "y",
                    whole("transA", 1),
                    whole("transB", 1),
                    real("alpha", 0.5f),
                    real("beta", 2f))),
        model(
            "Gemm bias",
            withInput(13, 1, 3).weights("w", 3, 2).weights("c", 2).node("Gemm", "x w c", "y")),
        model(
            "Gemm of right variable",
            withInput(13, 3, 2).weights("w", 4, 3).weights("c", 2).node("Gemm", "w x c", "y")),
        model(
            "Gemm variable bias",
            withInput(13, 1, 2).weights("w", 2, 2).node("Gemm", "x w x", "y")));
  }

  static Stream<Named<Model>> kinks() {
    return Stream.of(
        model("Relu", withInput(13, 2, 3).node("Relu", "x", "y")),
        model("Abs", withInput(13, 2, 3).node("Abs", "x", "y")),
        model("LeakyRelu", withInput(13, 4).node("LeakyRelu", "x", "y", real("alpha", 0.25f))),
        model("PRelu one", withInput(13, 4).weights("s", List.of(1), 2).node("PRelu", "x s", "y")),
        model(
            "PRelu channels", withInput(13, 1, 3, 2).weights("s", 3, 1).node("PRelu", "x s", "y")),
        model("Max const", withInput(13, 2, 3).weights("c", 3).node("Max", "x c", "y")),
        model(
            "Max three",
            withInput(13, 3).input("x2", 1).weights("c", 3).node("Max", "x x2 c", "y")),
        model("Min", withInput(13, 3).input("x2", 2, 3).node("Min", "x x2", "y")),
        model(
            "Clip",
            withInput(13, 5)
                .tensor("low", List.of(), 1, t -> t.real(4, -1f))
                .tensor("high", List.of(), 1, t -> t.real(4, 1f))
                .node("Clip", "x low high", "y")),
        model(
            "Clip above",
            withInput(13, 5)
                .tensor("high", List.of(), 1, t -> t.real(4, 1f))
                .node("Clip", "x - high", "y")),
        model(
            "Clip 10",
            withInput(10, 5).node("Clip", "x", "y", real("min", -0.5f), real("max", 1f))));
  }

  static Stream<Named<Model>> layout() {
    return Stream.of(
        model(
            "Flatten",
            withInput(13, 2, 3, 2)
                .weights("c", 6)
                .node("Flatten", "x", "f")
                .node("Add", "f c", "y")),
        model(
            "Flatten 2",
            withInput(13, 2, 3, 2)
                .weights("c", 2)
                .node("Flatten", "x", "f", whole("axis", 2))
                .node("Add", "f c", "y")),
        model(
            "Reshape",
            withInput(13, 2, 3, 2)
                .indices("s", 0, -1)
                .weights("c", 6)
                .node("Reshape", "x s", "r")
                .node("Add", "r c", "y")),
        model(
            "Transpose",
            withInput(13, 2, 3, 2).node("Transpose", "x", "y", wholes("perm", 1, 2, 0))),
        model("Transpose backwards", withInput(13, 2, 3, 2).node("Transpose", "x", "y")),
        model(
            "Squeeze 11",
            withInput(11, 1, 3, 1)
                .weights("c", 2, 3)
                .node("Squeeze", "x", "s", wholes("axes", 0, -1))
                .node("Add", "s c", "y")),
        model(
            "Squeeze all",
            withInput(13, 1, 3, 1)
                .weights("c", 2, 3)
                .node("Squeeze", "x", "s")
                .node("Add", "s c", "y")),
        model(
            "Unsqueeze",
            withInput(13, 2, 3)
                .indices("a", -1, 0)
                .weights("c", 1, 2)
                .node("Unsqueeze", "x a", "u")
                .node("Add", "u c", "y")),
        model(
            "Slice",
            withInput(13, 4, 5)
                .indices("s", 1, -4)
                .indices("e", 3, 100)
                .indices("a", 0, -1)
                .indices("t", 1, 2)
                .node("Slice", "x s e a t", "y")),
        model(
            "Slice backwards",
            withInput(13, 4, 5)
                .indices("s", 100, 3)
                .indices("e", Long.MIN_VALUE + 1, 0)
                .indices("a", 0, 1)
                .indices("t", -2, -1)
                .node("Slice", "x s e a t", "y")),
        model(
            "Slice 9",
            withInput(9, 4, 5)
                .node(
                    "Slice", "x", "y", wholes("starts", 1), wholes("ends", -1), wholes("axes", 1))),
        model(
            "Gather",
            withInput(13, 3, 4)
                .indices("i", 2, -1, 0)
                .node("Gather", "x i", "y", whole("axis", 1))),
        model("Gather rows", withInput(13, 3, 4).indices("i", 2).node("Gather", "x i", "y")),
        model(
            "Concat",
            withInput(13, 2, 2)
                .input("x2", 2, 1)
                .weights("c", 2, 3)
                .node("Concat", "x c x2", "y", whole("axis", -1))),
        model(
            "Concat 0",
            withInput(13, 2, 2).weights("c", 1, 2).node("Concat", "c x", "y", whole("axis", 0))),
        model(
            "Split",
            withInput(13, 2, 5).indices("p", 2, 3).node("Split", "x p", "a b", whole("axis", 1)),
            "b",
            "a"),
        model("Split even", withInput(13, 4, 2).node("Split", "x", "a b"), "a", "b"),
        model(
            "Split 18",
            withInput(18, 5).node("Split", "x", "a b c", whole("num_outputs", 3)),
            "c",
            "a",
            "b"),
        model("Identity", withInput(13, 3).node("Identity", "x", "y")),
        model("Dropout", withInput(13, 3).node("Dropout", "x", "y")),
        model(
            "Cast",
            withInput(13, 3)
                .node("Cast", "x", "d", whole("to", 11))
                .node("Cast", "d", "y", whole("to", 1))),
        model(
            "Shape and Reshape",
            withInput(13, 2, 3)
                .node("Shape", "x", "s")
                .node("Transpose", "x", "t")
                .node("Reshape", "t s", "y")));
  }

  static Stream<Named<Model>> windows() {
    return Stream.of(
        model("Conv", withInput(13, 1, 2, 4, 4).weights("w", 3, 2, 2, 2).node("Conv", "x w", "y")),
        model(
            "Conv all",
            withInput(13, 2, 2, 6, 5)
                .weights("w", 4, 1, 2, 3)
                .weights("b", 4)
                .node(
                    "Conv",
                    "x w b",
                    "y",
                    whole("group", 2),
                    wholes("strides", 2, 1),
                    wholes("pads", 1, 0, 2, 1),
                    wholes("dilations", 2, 1))),
        model(
            "Conv same upper",
            withInput(13, 1, 1, 5, 4)
                .weights("w", 1, 1, 2, 3)
                .node("Conv", "x w", "y", text("auto_pad", "SAME_UPPER"), wholes("strides", 2, 2))),
        model(
            "Conv same lower",
            withInput(13, 1, 1, 5, 4)
                .weights("w", 1, 1, 2, 3)
                .node("Conv", "x w", "y", text("auto_pad", "SAME_LOWER"))),
        model(
            "Conv 1d",
            withInput(13, 1, 2, 7)
                .weights("w", 2, 2, 3)
                .node("Conv", "x w", "y", wholes("strides", 3))),
        model(
            "MaxPool",
            withInput(13, 1, 2, 4, 4)
                .node("MaxPool", "x", "y", wholes("kernel_shape", 2, 2), wholes("strides", 2, 2))),
        model(
            "MaxPool ceil",
            withInput(13, 1, 1, 4, 5)
                .node(
                    "MaxPool",
                    "x",
                    "y",
                    wholes("kernel_shape", 3, 2),
                    wholes("strides", 2, 2),
                    whole("ceil_mode", 1))),
        model(
            "MaxPool padded",
            withInput(13, 1, 1, 5, 5)
                .node(
                    "MaxPool",
                    "x",
                    "y",
                    wholes("kernel_shape", 3, 3),
                    wholes("pads", 1, 1, 1, 1),
                    wholes("dilations", 2, 1))),
        model(
            "AveragePool",
            withInput(13, 1, 2, 4, 4)
                .node(
                    "AveragePool",
                    "x",
                    "y",
                    wholes("kernel_shape", 2, 2),
                    wholes("strides", 2, 1))),
        model(
            "AveragePool padded",
            withInput(13, 1, 1, 3, 3)
                .node(
                    "AveragePool",
                    "x",
                    "y",
                    wholes("kernel_shape", 2, 2),
                    wholes("pads", 1, 1, 1, 1),
                    whole("count_include_pad", 1))),
        model(
            "AveragePool without padding",
            withInput(13, 1, 1, 3, 3)
                .node(
                    "AveragePool",
                    "x",
                    "y",
                    wholes("kernel_shape", 2, 2),
                    wholes("pads", 1, 1, 1, 1))),
        model(
            "AveragePool ceil",
            withInput(19, 1, 1, 5, 5)
                .node(
                    "AveragePool",
                    "x",
                    "y",
                    wholes("kernel_shape", 2, 2),
                    wholes("strides", 2, 2),
                    whole("ceil_mode", 1))),
        model("GlobalAveragePool", withInput(13, 2, 2, 2, 4).node("GlobalAveragePool", "x", "y")),
        model(
            "BatchNormalization",
            withInput(9, 2, 2, 2)
                .weights("s", 2)
                .weights("b", 2)
                .weights("m", 2)
                .weights("v", List.of(2), 4, 16)
                .node("BatchNormalization", "x s b m v", "y", real("epsilon", 0f))),
        model(
            "ReduceSum",
            withInput(13, 2, 3, 2)
                .indices("a", 1)
                .node("ReduceSum", "x a", "y", whole("keepdims", 0))),
        model(
            "ReduceSum 11",
            withInput(11, 2, 3, 2).node("ReduceSum", "x", "y", wholes("axes", 0, -1))),
        model("ReduceSum all", withInput(13, 2, 3).node("ReduceSum", "x", "y")),
        model(
            "ReduceMean",
            withInput(13, 2, 3, 4).node("ReduceMean", "x", "y", wholes("axes", 0, 2))));
  }

  @ParameterizedTest
  @MethodSource({"arithmetic", "kinks", "layout", "windows"})
  void an_operator_computes_what_onnx_runtime_computes(Model model) {
    Network network = OnnxReader.read(Source.of("zoo.onnx", model.bytes()));
    assertThat(network.inputs()).isEqualTo(model.zoo().inputs());
    ExactEvaluator exact = ExactEvaluator.of(network);
    Random random = new Random(7);
    for (int trial = 0; trial < 5; trial++) {
      Vector x = Vector.of(network.inputs(), _ -> Rational.of(random.nextInt(-32, 33), 4));
      assertThat(exact.at(x)).isEqualTo(Runtime.run(model.bytes(), x));
    }
  }

  @ParameterizedTest
  @MethodSource({"arithmetic", "kinks", "layout", "windows"})
  void what_was_read_is_written_for_onnx_runtime_and_read_again(Model model) {
    Network network = OnnxReader.read(Source.of("zoo.onnx", model.bytes()));
    byte[] written = OnnxWriter.write(network);
    Network again = OnnxReader.read(Source.of("written.onnx", written));
    ExactEvaluator exact = ExactEvaluator.of(network);
    Random random = new Random(11);
    for (int trial = 0; trial < 5; trial++) {
      Vector x = Vector.of(network.inputs(), _ -> Rational.of(random.nextInt(-32, 33), 4));
      assertThat(ExactEvaluator.of(again).at(x)).isEqualTo(exact.at(x));
      assertThat(Runtime.run(written, x)).isEqualTo(exact.at(x));
    }
  }
}
