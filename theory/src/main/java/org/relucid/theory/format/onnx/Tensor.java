package org.relucid.theory.format.onnx;

import org.relucid.theory.linear.Vector;

/// What a name in the graph stands for while the graph is read: a tensor that is known, or one that
/// depends on the network's input.
sealed interface Tensor {
  Shape shape();

  /// Known numbers in row-major order: weights, biases, shapes, indices.
  record Constant(Shape shape, ElementType type, Vector values) implements Tensor {
    public Constant {
      if (shape.size() != values.size()) {
        throw new IllegalArgumentException(
            values.size() + " values, expected " + shape.size() + " for shape " + shape);
      }
    }
  }

  /// The vector of a node of the network under construction, in row-major order.
  record Variable(Shape shape, int node) implements Tensor {}
}
