package org.relucid.theory.format.onnx;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Small ONNX models for tests, written field by field: one operator (or a few) between inputs `x`,
/// `x2`, … and the output `y`.
final class Zoo {
  private final WireWriter graph = new WireWriter();
  private final long opset;
  private final List<Integer> inputSizes = new ArrayList<>();

  Zoo(long opset) {
    this.opset = opset;
  }

  /// A model with one input `x` of the given shape.
  static Zoo withInput(long opset, int... shape) {
    return new Zoo(opset).input("x", shape);
  }

  Zoo input(String name, int... shape) {
    graph.message(11, typed(name, shape));
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    inputSizes.add(size);
    return this;
  }

  /// The number of all input coordinates.
  int inputs() {
    return inputSizes.stream().mapToInt(Integer::intValue).sum();
  }

  private static WireWriter typed(String name, int... shape) {
    WireWriter extents = new WireWriter();
    for (int extent : shape) {
      extents.message(1, new WireWriter().whole(1, extent));
    }
    WireWriter tensor = new WireWriter().whole(1, 1).message(2, extents);
    return new WireWriter().text(1, name).message(2, new WireWriter().message(1, tensor));
  }

  Zoo node(String operator, String inputs, String outputs, WireWriter... attributes) {
    return node("", operator, inputs, outputs, attributes);
  }

  Zoo node(
      String domain, String operator, String inputs, String outputs, WireWriter... attributes) {
    WireWriter node = new WireWriter();
    for (String input : inputs.split(" ", -1)) {
      node.text(1, input.equals("-") ? "" : input);
    }
    for (String output : outputs.split(" ")) {
      node.text(2, output);
    }
    node.text(4, operator).text(7, domain);
    for (WireWriter attribute : attributes) {
      node.message(5, attribute);
    }
    graph.message(1, node);
    return this;
  }

  static WireWriter whole(String name, long value) {
    return GraphWriter.whole(name, value);
  }

  static WireWriter real(String name, float value) {
    return GraphWriter.real(name, value);
  }

  static WireWriter text(String name, String value) {
    return new WireWriter().text(1, name).bytes(4, ByteString.copyFromUtf8(value)).whole(20, 3);
  }

  static WireWriter wholes(String name, long... values) {
    WireWriter attribute = new WireWriter().text(1, name).whole(20, 7);
    for (long value : values) {
      attribute.whole(8, value);
    }
    return attribute;
  }

  /// A float32 initialiser with the given shape, of small integers.
  Zoo weights(String name, List<Integer> shape, int... values) {
    ByteBuffer data = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      data.putFloat(value);
    }
    return tensor(name, shape, 1, tensor -> tensor.bytes(9, ByteString.copyFrom(data.flip())));
  }

  /// Weights `1, -2, 3, -4, …` in a shape.
  Zoo weights(String name, Integer... shape) {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = (i % 2 == 0 ? 1 : -1) * (i % 7 + 1);
    }
    return weights(name, List.of(shape), values);
  }

  /// An int64 initialiser of rank 1.
  Zoo indices(String name, long... values) {
    return tensor(
        name,
        List.of(values.length),
        7,
        tensor -> {
          for (long value : values) {
            tensor.whole(7, value);
          }
        });
  }

  Zoo tensor(String name, List<Integer> shape, int type, Consumer<WireWriter> data) {
    WireWriter tensor = new WireWriter();
    shape.forEach(extent -> tensor.whole(1, extent));
    tensor.whole(2, type).text(8, name);
    data.accept(tensor);
    graph.message(5, tensor);
    return this;
  }

  /// The model with outputs of the given names.
  byte[] model(String... outputs) {
    for (String output : outputs) {
      graph.message(12, new WireWriter().text(1, output).message(2, anyTensor()));
    }
    return new WireWriter()
        .whole(1, 8)
        .message(8, new WireWriter().text(1, "").whole(2, opset))
        .message(7, graph.text(2, "zoo"))
        .content()
        .toByteArray();
  }

  private static WireWriter anyTensor() {
    return new WireWriter().message(1, new WireWriter().whole(1, 1));
  }
}
