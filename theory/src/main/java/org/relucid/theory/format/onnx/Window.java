package org.relucid.theory.format.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// The geometry of convolution and pooling: a window of `kernel` cells per axis, `dilations` apart,
/// moves in steps of `strides` over an input that is padded by `before` and `after`.
///
/// Along one axis the `o`-th window has the cells `o·stride − before + k·dilation` for `k = 0 …
/// kernel-1`, of which those outside the input are padding.
record Window(
    Shape input,
    Shape output,
    Shape kernel,
    List<Integer> strides,
    List<Integer> dilations,
    List<Integer> before,
    List<Integer> after) {

  /// One cell of a window that lies inside the input: the element of the kernel, and of the input.
  record Cell(int kernel, int input) {}

  static Window of(Call call, Shape input, Shape kernel) {
    int axes = input.rank();
    List<Integer> strides = positive(call, "strides", axes);
    List<Integer> dilations = positive(call, "dilations", axes);
    List<Integer> reach =
        IntStream.range(0, axes)
            .mapToObj(axis -> reach(call, kernel.extent(axis), dilations.get(axis)))
            .toList();
    List<Integer> pads = pads(call, input, reach, strides);
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < axes; axis++) {
      extents.add(
          count(
              call,
              input.extent(axis) + (long) pads.get(axis) + pads.get(axes + axis),
              input.extent(axis) + (long) pads.get(axis),
              reach.get(axis),
              strides.get(axis)));
    }
    return new Window(
        input,
        call.shape(extents),
        kernel,
        strides,
        dilations,
        pads.subList(0, axes),
        pads.subList(axes, 2 * axes));
  }

  private static int reach(Call call, int kernel, int dilation) {
    long reach = (kernel - 1L) * dilation + 1;
    if (reach > Shape.MOST_ELEMENTS) {
      throw call.wrong("found a window of " + reach + " cells, expected fewer");
    }
    return (int) reach;
  }

  /// How many windows fit; with `ceil_mode` a last one may hang over, unless it starts in the
  /// padding.
  private static long count(Call call, long padded, long beforeEnd, int reach, int stride) {
    if (padded < reach) {
      throw call.wrong("found a window of " + reach + " cells, expected at most " + padded);
    }
    if (call.whole("ceil_mode", 0) == 0) {
      return (padded - reach) / stride + 1;
    }
    long count = (padded - reach + stride - 1) / stride + 1;
    return (count - 1) * stride >= beforeEnd ? count - 1 : count;
  }

  private static List<Integer> positive(Call call, String attribute, int axes) {
    List<Long> stated = call.wholes(attribute).orElse(Collections.nCopies(axes, 1L));
    return checked(call, attribute, stated, axes, 1);
  }

  private static List<Integer> checked(
      Call call, String attribute, List<Long> stated, int count, int least) {
    if (stated.size() != count
        || stated.stream().anyMatch(n -> n < least || n > Shape.MOST_ELEMENTS)) {
      throw call.wrong(
          "found "
              + attribute
              + " "
              + stated
              + ", expected "
              + count
              + " numbers of at least "
              + least);
    }
    return stated.stream().map(Math::toIntExact).toList();
  }

  private static List<Integer> pads(
      Call call, Shape input, List<Integer> reach, List<Integer> strides) {
    int axes = input.rank();
    String automatic = call.text("auto_pad", "NOTSET");
    return switch (automatic) {
      case "NOTSET" ->
          checked(
              call,
              "pads",
              call.wholes("pads").orElse(Collections.nCopies(2 * axes, 0L)),
              2 * axes,
              0);
      case "VALID" -> Collections.nCopies(2 * axes, 0);
      case "SAME_UPPER", "SAME_LOWER" -> same(input, reach, strides, automatic);
      default -> throw call.wrong("found auto_pad " + automatic + ", expected a known one");
    };
  }

  /// As much padding as makes `⌈extent / stride⌉` windows; an odd cell goes to the named side.
  private static List<Integer> same(
      Shape input, List<Integer> reach, List<Integer> strides, String automatic) {
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    for (int axis = 0; axis < input.rank(); axis++) {
      int stride = strides.get(axis);
      int count = (input.extent(axis) + stride - 1) / stride;
      int total = Math.max(0, (count - 1) * stride + reach.get(axis) - input.extent(axis));
      int less = total / 2;
      before.add(automatic.equals("SAME_UPPER") ? less : total - less);
      after.add(automatic.equals("SAME_UPPER") ? total - less : less);
    }
    before.addAll(after);
    return before;
  }

  /// The cells of the window at an element of the output that lie inside the input, in row-major
  /// order of the kernel.
  List<Cell> cells(int element) {
    int[] corner = output.position(element);
    List<Cell> cells = new ArrayList<>();
    for (int k = 0; k < kernel.size(); k++) {
      int index = input(corner, kernel.position(k));
      if (index >= 0) {
        cells.add(new Cell(k, index));
      }
    }
    return cells;
  }

  private int input(int[] corner, int[] cell) {
    int index = 0;
    for (int axis = 0; axis < corner.length; axis++) {
      int at = place(corner, cell, axis);
      if (at < 0 || at >= input.extent(axis)) {
        return -1;
      }
      index = index * input.extent(axis) + at;
    }
    return index;
  }

  private int place(int[] corner, int[] cell, int axis) {
    return corner[axis] * strides.get(axis) - before.get(axis) + cell[axis] * dilations.get(axis);
  }

  /// Whether every cell of the window lies inside the input or its padding.
  boolean isInsidePadding(int element) {
    int[] corner = output.position(element);
    int[] last = kernel.position(kernel.size() - 1);
    return IntStream.range(0, corner.length)
        .allMatch(axis -> place(corner, last, axis) < input.extent(axis) + after.get(axis));
  }
}
