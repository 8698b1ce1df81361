package org.relucid.theory.format.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// The operators that move numbers without changing them. On vectors in row-major order, Flatten,
/// Reshape, Squeeze and Unsqueeze do nothing; Transpose, Slice, Split and Gather select
/// coordinates; Concat is a Concat followed, where the axis is not the outermost, by a selection.
final class Layout {
  private Layout() {}

  static Tensor flatten(Call call) {
    Tensor x = call.input(0);
    long stated = call.whole("axis", 1);
    int rank = x.shape().rank();
    if (stated < -rank || stated > rank) {
      throw call.wrong("found axis " + stated + ", expected one of rank " + rank);
    }
    int axis = (int) (stated < 0 ? stated + rank : stated);
    return reshaped(x, Shape.of(x.shape().product(0, axis), x.shape().product(axis, rank)));
  }

  static Tensor reshape(Call call) {
    Tensor x = call.input(0);
    List<Long> target = new ArrayList<>(call.wholes(call.constant(1)));
    boolean zeroCopies = call.whole("allowzero", 0) == 0;
    long known = 1;
    int open = -1;
    for (int axis = 0; axis < target.size(); axis++) {
      if (target.get(axis) == 0 && zeroCopies && axis < x.shape().rank()) {
        target.set(axis, (long) x.shape().extent(axis));
      }
      if (target.get(axis) == -1 && open < 0) {
        open = axis;
      } else if (target.get(axis) <= 0 || (known *= target.get(axis)) > Shape.MOST_ELEMENTS) {
        throw call.wrong("found the shape " + target + ", expected one that fits " + x.shape());
      }
    }
    int size = x.shape().size();
    if (open >= 0) {
      target.set(open, size / known);
    }
    if (open < 0 ? known != size : size % known != 0) {
      throw call.wrong("found the shape " + target + ", expected one that fits " + x.shape());
    }
    return reshaped(x, call.shape(target));
  }

  static Tensor squeeze(Call call) {
    Tensor x = call.input(0);
    Shape shape = x.shape();
    Set<Integer> axes =
        call.wholes("axes", 1)
            .map(list -> axes(call, list, shape.rank()))
            .orElseGet(
                () ->
                    IntStream.range(0, shape.rank())
                        .filter(axis -> shape.extent(axis) == 1)
                        .boxed()
                        .collect(Collectors.toSet()));
    for (int axis : axes) {
      if (shape.extent(axis) != 1) {
        throw call.wrong("found axis " + axis + " of shape " + shape + ", expected extent 1 there");
      }
    }
    return reshaped(
        x,
        new Shape(
            IntStream.range(0, shape.rank())
                .filter(axis -> !axes.contains(axis))
                .mapToObj(shape::extent)
                .toList()));
  }

  static Tensor unsqueeze(Call call) {
    Tensor x = call.input(0);
    List<Long> stated =
        call.wholes("axes", 1).orElseThrow(() -> call.wrong("found no axes, expected some"));
    int rank = x.shape().rank() + stated.size();
    Set<Integer> axes = axes(call, stated, rank);
    if (axes.size() != stated.size()) {
      throw call.wrong("found axes " + stated + ", expected different ones");
    }
    List<Long> extents = new ArrayList<>();
    int next = 0;
    for (int axis = 0; axis < rank; axis++) {
      extents.add(axes.contains(axis) ? 1 : (long) x.shape().extent(next++));
    }
    return reshaped(x, call.shape(extents));
  }

  private static Set<Integer> axes(Call call, List<Long> stated, int rank) {
    Set<Integer> axes = new TreeSet<>();
    stated.forEach(axis -> axes.add(call.axis(axis, rank)));
    return axes;
  }

  static Tensor reshaped(Tensor x, Shape shape) {
    return switch (x) {
      case Tensor.Constant constant ->
          new Tensor.Constant(shape, constant.type(), constant.values());
      case Tensor.Variable variable -> new Tensor.Variable(shape, variable.node());
    };
  }

  static Tensor transpose(Call call) {
    Tensor x = call.input(0);
    List<Long> backwards =
        LongStream.iterate(x.shape().rank() - 1L, axis -> axis >= 0, axis -> axis - 1)
            .boxed()
            .toList();
    List<Integer> order =
        call.wholes("perm").orElse(backwards).stream()
            .map(axis -> call.axis(axis, x.shape().rank()))
            .toList();
    if (order.size() != x.shape().rank() || Set.copyOf(order).size() != order.size()) {
      throw call.wrong("found the order " + order + ", expected every axis of " + x.shape());
    }
    return transpose(call, x, order);
  }

  static Tensor transpose(Call call, Tensor x, List<Integer> order) {
    Shape shape = new Shape(order.stream().map(x.shape()::extent).toList());
    int[] strides = order.stream().mapToInt(x.shape()::stride).toArray();
    return call.network().select(call, x, shape, strided(shape, 0, strides));
  }

  /// The elements `start + Σ strides_a · i_a` for all positions `i` of the shape, in its order.
  private static int[] strided(Shape shape, int start, int[] strides) {
    int[] indices = new int[shape.size()];
    for (int element = 0; element < indices.length; element++) {
      int[] position = shape.position(element);
      int index = start;
      for (int axis = 0; axis < position.length; axis++) {
        index += strides[axis] * position[axis];
      }
      indices[element] = index;
    }
    return indices;
  }

  static Tensor slice(Call call) {
    Tensor x = call.input(0);
    List<Long> starts =
        call.wholes("starts", 1).orElseThrow(() -> call.wrong("found no starts, expected some"));
    List<Long> ends =
        call.wholes("ends", 2).orElseThrow(() -> call.wrong("found no ends, expected some"));
    int count = starts.size();
    List<Long> axes =
        call.wholes("axes", 3).orElseGet(() -> LongStream.range(0, count).boxed().toList());
    List<Long> steps =
        call.optionalConstant(4).map(call::wholes).orElseGet(() -> Collections.nCopies(count, 1L));
    if (ends.size() != count || axes.size() != count || steps.size() != count) {
      throw call.wrong(
          "found "
              + count
              + " starts, "
              + ends.size()
              + " ends, "
              + axes.size()
              + " axes and "
              + steps.size()
              + " steps, expected as many of each");
    }
    int start = 0;
    List<Long> extents = new ArrayList<>();
    x.shape().extents().forEach(extent -> extents.add((long) extent));
    int[] strides = IntStream.range(0, x.shape().rank()).map(x.shape()::stride).toArray();
    for (int k = 0; k < count; k++) {
      int axis = call.axis(axes.get(k), x.shape().rank());
      Range range =
          Range.of(call, starts.get(k), ends.get(k), steps.get(k), x.shape().extent(axis));
      start += range.start() * strides[axis];
      strides[axis] *= range.step();
      extents.set(axis, (long) range.count());
    }
    if (axes.stream().map(axis -> call.axis(axis, x.shape().rank())).distinct().count() != count) {
      throw call.wrong("found axes " + axes + ", expected different ones");
    }
    Shape shape = call.shape(extents);
    return call.network().select(call, x, shape, strided(shape, start, strides));
  }

  /// Every `step`-th index from `start` on, `count` of them.
  private record Range(int start, int step, int count) {
    static Range of(Call call, long start, long end, long step, int extent) {
      if (step == 0 || step == Long.MIN_VALUE) {
        throw call.wrong("found step " + step + ", expected another number");
      }
      long lowest = step > 0 ? 0 : -1;
      long highest = step > 0 ? extent : extent - 1;
      long from = Math.clamp(start < 0 ? start + extent : start, 0, highest);
      long to = Math.clamp(end < 0 ? end + extent : end, lowest, highest);
      long distance = step > 0 ? to - from : from - to;
      long count = distance <= 0 ? 0 : (distance - 1) / Math.abs(step) + 1;
      return new Range((int) from, count <= 1 ? 1 : (int) step, (int) count);
    }
  }

  static Tensor gather(Call call) {
    Tensor x = call.input(0);
    Tensor.Constant wanted = call.constant(1);
    int axis = call.axis(call.whole("axis", 0), x.shape().rank());
    int[] indices =
        call.wholes(wanted).stream().mapToInt(i -> call.axis(i, x.shape().extent(axis))).toArray();
    List<Long> extents = new ArrayList<>();
    x.shape().extents().subList(0, axis).forEach(extent -> extents.add((long) extent));
    wanted.shape().extents().forEach(extent -> extents.add((long) extent));
    x.shape()
        .extents()
        .subList(axis + 1, x.shape().rank())
        .forEach(extent -> extents.add((long) extent));
    return call.network().select(call, x, call.shape(extents), along(x.shape(), axis, indices));
  }

  /// The elements whose index along the axis is in the list, in row-major order of the result.
  private static int[] along(Shape shape, int axis, int[] wanted) {
    int outer = shape.product(0, axis);
    int inner = shape.stride(axis);
    int[] indices = new int[Math.multiplyExact(outer * inner, wanted.length)];
    int next = 0;
    for (int o = 0; o < outer; o++) {
      for (int index : wanted) {
        for (int i = 0; i < inner; i++) {
          indices[next++] = (o * shape.extent(axis) + index) * inner + i;
        }
      }
    }
    return indices;
  }

  static List<Tensor> split(Call call) {
    Tensor x = call.input(0);
    int axis = call.axis(call.whole("axis", 0), x.shape().rank());
    int extent = x.shape().extent(axis);
    List<Long> parts = call.wholes("split", 1).orElseGet(() -> evenParts(call, extent));
    if (parts.size() != call.node().outputs().size()
        || parts.stream().anyMatch(part -> part <= 0 || part > extent)
        || parts.stream().mapToLong(Long::longValue).sum() != extent) {
      throw call.wrong("found parts " + parts + ", expected ones that make up " + extent);
    }
    List<Tensor> results = new ArrayList<>();
    int start = 0;
    for (long part : parts) {
      int[] wanted = IntStream.range(start, start + (int) part).toArray();
      results.add(
          call.network()
              .select(call, x, x.shape().with(axis, (int) part), along(x.shape(), axis, wanted)));
      start += (int) part;
    }
    return results;
  }

  /// As many parts as there are outputs; the last one is smaller where they cannot be equal.
  private static List<Long> evenParts(Call call, int extent) {
    int count = call.node().outputs().size();
    if (count == 0 || count > extent) {
      throw call.wrong("found " + count + " outputs for an extent of " + extent);
    }
    long size = (extent + count - 1) / count;
    List<Long> parts = new ArrayList<>(Collections.nCopies(count - 1, size));
    parts.add(extent - size * (count - 1));
    return parts;
  }

  static Tensor concat(Call call) {
    List<Tensor> parts = IntStream.range(0, call.inputs().size()).mapToObj(call::input).toList();
    if (parts.isEmpty()) {
      throw call.wrong("found no inputs, expected some");
    }
    Shape first = parts.getFirst().shape();
    int axis = call.axis(call.whole("axis", 0), first.rank());
    long extent = 0;
    for (Tensor part : parts) {
      if (part.shape().rank() != first.rank()
          || !part.shape().with(axis, 1).equals(first.with(axis, 1))) {
        throw call.wrong(
            "found shapes " + first + " and " + part.shape() + ", expected ones that fit");
      }
      extent += part.shape().extent(axis);
    }
    List<Long> extents = new ArrayList<>();
    first.with(axis, 1).extents().forEach(e -> extents.add((long) e));
    extents.set(axis, extent);
    Shape shape = call.shape(extents);
    call.network().spend(shape.size());
    return call.network().select(call, joined(call, parts), shape, interleaved(parts, axis));
  }

  private static Tensor joined(Call call, List<Tensor> parts) {
    int size = parts.stream().mapToInt(part -> part.shape().size()).sum();
    if (parts.stream().allMatch(Tensor.Constant.class::isInstance)) {
      List<Rational> values = new ArrayList<>();
      parts.forEach(part -> values.addAll(((Tensor.Constant) part).values().entries()));
      ElementType type = ((Tensor.Constant) parts.getFirst()).type();
      return new Tensor.Constant(Shape.of(size), type, Vector.of(values));
    }
    Integer[] nodes =
        parts.stream().map(part -> call.network().node(call, part)).toArray(Integer[]::new);
    return new Tensor.Variable(
        Shape.of(size), call.network().add(call.name(), new Operator.Concat(), size, nodes));
  }

  /// Where the elements of the result stand in the parts laid end to end.
  private static int[] interleaved(List<Tensor> parts, int axis) {
    int outer = parts.getFirst().shape().product(0, axis);
    IntStream.Builder indices = IntStream.builder();
    for (int o = 0; o < outer; o++) {
      int start = 0;
      for (Tensor part : parts) {
        int chunk = part.shape().product(axis, part.shape().rank());
        for (int i = 0; i < chunk; i++) {
          indices.add(start + o * chunk + i);
        }
        start += part.shape().size();
      }
    }
    return indices.build().toArray();
  }

  static Tensor shape(Call call) {
    List<Integer> extents = call.input(0).shape().extents();
    long from = Math.clamp(fromEnd(call.whole("start", 0), extents.size()), 0, extents.size());
    long to =
        Math.clamp(
            fromEnd(call.whole("end", extents.size()), extents.size()), from, extents.size());
    List<Integer> wanted = extents.subList((int) from, (int) to);
    return new Tensor.Constant(
        Shape.of(wanted.size()),
        ElementType.INT64,
        Vector.of(wanted.stream().map(Rational::of).toList()));
  }

  private static long fromEnd(long index, int size) {
    return index < 0 ? index + size : index;
  }

  static Tensor constant(Call call, TensorDecoder decoder) {
    Optional<Model.Attribute.Tensor> tensor = call.attribute("value", Model.Attribute.Tensor.class);
    if (tensor.isPresent()) {
      return decoder.decode(tensor.get().value());
    }
    if (call.node().attributes().containsKey("value_float")) {
      return scalar(ElementType.FLOAT32, call.real("value_float", 0));
    }
    if (call.node().attributes().containsKey("value_int")) {
      return scalar(ElementType.INT64, Rational.of(call.whole("value_int", 0)));
    }
    Optional<List<Long>> wholes = call.wholes("value_ints");
    if (wholes.isPresent()) {
      return list(ElementType.INT64, wholes.get().stream().map(Rational::of).toList());
    }
    List<Float> reals =
        call.attribute("value_floats", Model.Attribute.Reals.class)
            .map(Model.Attribute.Reals::values)
            .orElseThrow(() -> call.wrong("found no value, expected a dense tensor or numbers"));
    if (!reals.stream().allMatch(Float::isFinite)) {
      throw call.wrong("found " + reals + ", expected numbers");
    }
    return list(ElementType.FLOAT32, reals.stream().map(Rational::exactly).toList());
  }

  private static Tensor.Constant scalar(ElementType type, Rational value) {
    return new Tensor.Constant(new Shape(List.of()), type, Vector.of(value));
  }

  private static Tensor.Constant list(ElementType type, List<Rational> values) {
    return new Tensor.Constant(Shape.of(values.size()), type, Vector.of(values));
  }
}
