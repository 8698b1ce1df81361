package org.relucid.theory.format.onnx;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The ONNX operators that are translated, in one visible table; any other is refused by name.
final class Operators {
  private static final Map<String, Function<Call, Tensor>> SINGLE =
      Map.ofEntries(
          entry("Add", Arithmetic::add),
          entry("Sub", Arithmetic::subtract),
          entry("Mul", Arithmetic::multiply),
          entry("Div", Arithmetic::divide),
          entry("Neg", Arithmetic::negate),
          entry("Sum", Arithmetic::sum),
          entry("MatMul", Products::matMul),
          entry("Gemm", Products::gemm),
          entry("Conv", Convolutions::conv),
          entry("AveragePool", Convolutions::averagePool),
          entry("GlobalAveragePool", Convolutions::globalAveragePool),
          entry("BatchNormalization", Statistics::batchNormalization),
          entry("ReduceSum", Statistics::reduceSum),
          entry("ReduceMean", Statistics::reduceMean),
          entry("Relu", Kinks::relu),
          entry("LeakyRelu", Kinks::leakyRelu),
          entry("PRelu", Kinks::parametricRelu),
          entry("Abs", Kinks::abs),
          entry("Max", Kinks::maximum),
          entry("Min", Kinks::minimum),
          entry("Clip", Kinks::clip),
          entry("MaxPool", Convolutions::maxPool),
          entry("Flatten", Layout::flatten),
          entry("Reshape", Layout::reshape),
          entry("Squeeze", Layout::squeeze),
          entry("Unsqueeze", Layout::unsqueeze),
          entry("Transpose", Layout::transpose),
          entry("Slice", Layout::slice),
          entry("Gather", Layout::gather),
          entry("Concat", Layout::concat),
          entry("Shape", Layout::shape),
          entry("Identity", Passing::identity),
          entry("Dropout", Passing::dropout),
          entry("Cast", Passing::cast));

  private Operators() {}

  /// The tensors that the node computes, one per output.
  static List<Tensor> apply(Call call, TensorDecoder decoder) {
    String domain = call.node().domain();
    if (!domain.isEmpty() && !domain.equals("ai.onnx")) {
      throw call.wrong("found domain '" + domain + "', expected ONNX's own operators");
    }
    if (call.operator().equals("Constant")) {
      return List.of(Layout.constant(call, decoder));
    }
    if (call.operator().equals("Split")) {
      return Layout.split(call);
    }
    Function<Call, Tensor> operator = SINGLE.get(call.operator());
    if (operator == null) {
      throw call.wrong("found an operator that is not supported, expected a piecewise linear one");
    }
    return List.of(operator.apply(call));
  }
}
