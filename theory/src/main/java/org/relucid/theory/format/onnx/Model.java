package org.relucid.theory.format.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The part of an ONNX model that matters here: the graph, and the version of the operator set that
/// its operators belong to.
record Model(long opset, Graph graph) {

  /// Values by name: graph inputs, initialisers (constants), nodes in an order of computation, and
  /// the names of the outputs.
  record Graph(
      List<Invocation> nodes,
      Map<String, RawTensor> initialisers,
      List<Input> inputs,
      List<String> outputs) {}

  /// One node: an operator, the names of its inputs (empty for one left out) and outputs.
  record Invocation(
      String name,
      String domain,
      String operator,
      List<String> inputs,
      List<String> outputs,
      Map<String, Attribute> attributes) {}

  /// A graph input with its element type and extents; an extent is absent where the file leaves it
  /// open or gives it a symbol.
  record Input(String name, int elementType, List<Optional<Long>> extents) {}

  /// The value of an attribute.
  sealed interface Attribute {
    record Real(float value) implements Attribute {}

    record Whole(long value) implements Attribute {}

    record Text(String value) implements Attribute {}

    record Reals(List<Float> values) implements Attribute {}

    record Wholes(List<Long> values) implements Attribute {}

    record Tensor(RawTensor value) implements Attribute {}

    /// A graph, a sparse tensor, or whatever else no supported operator has.
    record Other(int type) implements Attribute {}
  }

  /// A tensor as stored: its data are in exactly one of the typed lists or in the raw bytes, which
  /// [TensorDecoder] finds out.
  record RawTensor(
      String name,
      List<Long> dimensions,
      int elementType,
      List<float[]> floats,
      List<long[]> integers,
      List<double[]> doubles,
      Optional<com.google.protobuf.ByteString> raw,
      boolean external) {}
}
