package org.relucid.theory.format.onnx;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relucid.theory.number.Rational;

/// An ONNX graph under construction: nodes, initialisers and their unique names.
final class GraphWriter {
  private final Precision precision;
  private final WireWriter graph = new WireWriter();
  private final Set<String> names = new HashSet<>();

  GraphWriter(Precision precision) {
    this.precision = precision;
  }

  Precision precision() {
    return precision;
  }

  /// A name that no value has yet, like the wanted one.
  String unique(String wanted) {
    String name = wanted.isEmpty() ? "value" : wanted;
    for (int suffix = 2; !names.add(name); suffix++) {
      name = wanted + "_" + suffix;
    }
    return name;
  }

  void input(String name, int size) {
    graph.message(11, value(unique(name), size));
  }

  void output(String name, int size) {
    graph.message(12, value(name, size));
  }

  private WireWriter value(String name, int size) {
    WireWriter shape =
        new WireWriter()
            .message(1, new WireWriter().whole(1, 1))
            .message(1, new WireWriter().whole(1, size));
    WireWriter tensor = new WireWriter().whole(1, precision.type().code()).message(2, shape);
    return new WireWriter().text(1, name).message(2, new WireWriter().message(1, tensor));
  }

  /// Adds a node with one output, whose name is the answer.
  String node(String operator, String wanted, List<String> inputs, WireWriter... attributes) {
    String name = unique(wanted);
    WireWriter node = new WireWriter();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, name).text(3, name).text(4, operator);
    for (WireWriter attribute : attributes) {
      node.message(5, attribute);
    }
    graph.message(1, node);
    return name;
  }

  static WireWriter whole(String name, long value) {
    return new WireWriter().text(1, name).whole(3, value).whole(20, 2);
  }

  static WireWriter real(String name, float value) {
    return new WireWriter().text(1, name).real(2, value).whole(20, 1);
  }

  /// Adds an initialiser with weights in row-major order.
  String weights(String wanted, List<Integer> shape, List<Rational> values) {
    return initialiser(wanted, shape, precision.type(), ByteString.copyFrom(precision.raw(values)));
  }

  /// Adds an initialiser with indices.
  String indices(String wanted, List<Integer> values) {
    ByteBuffer data = ByteBuffer.allocate(8 * values.size()).order(ByteOrder.LITTLE_ENDIAN);
    values.forEach(data::putLong);
    return initialiser(
        wanted, List.of(values.size()), ElementType.INT64, ByteString.copyFrom(data.flip()));
  }

  private String initialiser(
      String wanted, List<Integer> shape, ElementType type, ByteString data) {
    String name = unique(wanted);
    WireWriter tensor = new WireWriter();
    shape.forEach(extent -> tensor.whole(1, extent));
    tensor.whole(2, type.code()).text(8, name).bytes(9, data);
    graph.message(5, tensor);
    return name;
  }

  /// The model with the finished graph.
  ByteString model(long opset, long irVersion) {
    return new WireWriter()
        .whole(1, irVersion)
        .text(2, "Relucid")
        .message(8, new WireWriter().text(1, "").whole(2, opset))
        .message(7, graph.text(2, "network"))
        .content();
  }
}
