package org.relucid.theory.format.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// The extents of a tensor, such as `[1, 3, 8, 8]`; a scalar has none. Elements are numbered in
/// row-major order: the last index runs fastest.
record Shape(List<Integer> extents) {
  static final int MOST_ELEMENTS = 1 << 25;
  static final int GREATEST_RANK = 12;

  Shape {
    extents = List.copyOf(extents);
  }

  static Shape of(Integer... extents) {
    return new Shape(List.of(extents));
  }

  int rank() {
    return extents.size();
  }

  int extent(int axis) {
    return extents.get(axis);
  }

  /// The number of elements.
  int size() {
    return product(0, rank());
  }

  /// The product of the extents of the axes `from … to-1`.
  int product(int from, int to) {
    int product = 1;
    for (int axis = from; axis < to; axis++) {
      product = Math.multiplyExact(product, extents.get(axis));
    }
    return product;
  }

  /// How far apart neighbours along an axis are.
  int stride(int axis) {
    return product(axis + 1, rank());
  }

  /// This shape with ones in front, so that it has the given rank.
  Shape padded(int rank) {
    List<Integer> padded = new ArrayList<>(Collections.nCopies(rank - rank(), 1));
    padded.addAll(extents);
    return new Shape(padded);
  }

  Shape with(int axis, int extent) {
    List<Integer> changed = new ArrayList<>(extents);
    changed.set(axis, extent);
    return new Shape(changed);
  }

  /// The index along each axis of an element.
  int[] position(int element) {
    int[] position = new int[rank()];
    for (int axis = rank() - 1; axis >= 0; axis--) {
      position[axis] = element % extent(axis);
      element /= extent(axis);
    }
    return position;
  }

  @Override
  public String toString() {
    return extents.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }
}
