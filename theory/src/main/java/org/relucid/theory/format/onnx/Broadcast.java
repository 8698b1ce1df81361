package org.relucid.theory.format.onnx;

import java.util.ArrayList;
import java.util.List;

/// ONNX's (NumPy's) broadcasting: shapes are aligned at their last axes, and an extent of 1 is
/// repeated as often as the other tensor needs.
final class Broadcast {
  private Broadcast() {}

  /// The common shape.
  static Shape shape(Call call, Shape first, Shape second) {
    int rank = Math.max(first.rank(), second.rank());
    Shape a = first.padded(rank);
    Shape b = second.padded(rank);
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      if (a.extent(axis) != b.extent(axis) && a.extent(axis) != 1 && b.extent(axis) != 1) {
        throw call.wrong("found shapes " + first + " and " + second + ", expected ones that fit");
      }
      extents.add((long) Math.max(a.extent(axis), b.extent(axis)));
    }
    Shape common = call.shape(extents);
    call.network().spend(common.size());
    return common;
  }

  /// For each element of the greater shape, the element of the lesser one that goes there.
  static int[] indices(Shape from, Shape to) {
    Shape padded = from.padded(to.rank());
    int[] indices = new int[to.size()];
    int[] position = new int[to.rank()];
    int index = 0;
    for (int element = 0; element < indices.length; element++) {
      indices[element] = index;
      for (int axis = to.rank() - 1; axis >= 0; axis--) {
        int stride = padded.extent(axis) == 1 ? 0 : padded.stride(axis);
        position[axis]++;
        index += stride;
        if (position[axis] < to.extent(axis)) {
          break;
        }
        index -= stride * position[axis];
        position[axis] = 0;
      }
    }
    return indices;
  }

  /// The tensor with its elements repeated to fill the shape.
  static Tensor to(Call call, Tensor tensor, Shape shape) {
    return call.network().select(call, tensor, shape, indices(tensor.shape(), shape));
  }
}
