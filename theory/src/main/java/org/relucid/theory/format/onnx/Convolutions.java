package org.relucid.theory.format.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// Conv, MaxPool, AveragePool and GlobalAveragePool on tensors `[batch, channels, space…]`. Padding
/// is zero for Conv, left out of a maximum, and counted by AveragePool only where it says so.
final class Convolutions {
  private Convolutions() {}

  static Tensor conv(Call call) {
    Tensor x = spatial(call);
    Tensor.Constant weights = call.constant(1);
    Shape w = weights.shape();
    int groups = Math.toIntExact(Math.clamp(call.whole("group", 1), 0, Shape.MOST_ELEMENTS));
    int channels = x.shape().extent(1);
    if (w.rank() != x.shape().rank()
        || groups == 0
        || channels != (long) w.extent(1) * groups
        || w.extent(0) % groups != 0) {
      throw call.wrong(
          "found weights "
              + w
              + " for an input "
              + x.shape()
              + " in "
              + groups
              + " groups, expected"
              + " ones that fit");
    }
    Shape kernel = space(w);
    requireKernel(call, kernel);
    Window window = Window.of(call, space(x.shape()), kernel);
    Vector shift = shift(call, w.extent(0));
    Shape shape = around(call, x.shape().extent(0), w.extent(0), window.output());
    call.network().spend((long) shape.size() * w.extent(1) * kernel.size());
    List<List<Window.Cell>> places = places(window);
    List<AffineForm> rows = new ArrayList<>();
    for (int batch = 0; batch < x.shape().extent(0); batch++) {
      for (int out = 0; out < w.extent(0); out++) {
        int firstChannel = batch * channels + out / (w.extent(0) / groups) * w.extent(1);
        Taps taps = new Taps(window, firstChannel, w.extent(1), out);
        for (List<Window.Cell> cells : places) {
          rows.add(taps.form(x.shape().size(), cells, weights.values(), shift.get(out)));
        }
      }
    }
    return call.network().affine(call, x, shape, rows);
  }

  /// The sum over the channels of one group for one output channel.
  private record Taps(Window window, int firstChannel, int channels, int out) {
    AffineForm form(int dimension, List<Window.Cell> cells, Vector weights, Rational shift) {
      int[] indices = new int[channels * cells.size()];
      Rational[] factors = new Rational[indices.length];
      int next = 0;
      for (int channel = 0; channel < channels; channel++) {
        for (Window.Cell cell : cells) {
          indices[next] = (firstChannel + channel) * window.input().size() + cell.input();
          factors[next++] =
              weights.get((out * channels + channel) * window.kernel().size() + cell.kernel());
        }
      }
      return AffineForm.of(dimension, indices, factors, shift);
    }
  }

  /// The cells of the window at each element of one plane of the output.
  private static List<List<Window.Cell>> places(Window window) {
    return IntStream.range(0, window.output().size()).mapToObj(window::cells).toList();
  }

  private static void requireKernel(Call call, Shape kernel) {
    List<Long> stated =
        call.wholes("kernel_shape").orElse(kernel.extents().stream().map(Long::valueOf).toList());
    if (!stated.equals(kernel.extents().stream().map(Long::valueOf).toList())) {
      throw call.wrong("found kernel_shape " + stated + ", expected that of the weights " + kernel);
    }
  }

  private static Vector shift(Call call, int size) {
    Vector shift = call.optionalConstant(2).map(Tensor.Constant::values).orElse(Vector.zero(size));
    if (shift.size() != size) {
      throw call.wrong("found " + shift.size() + " biases, expected " + size);
    }
    return shift;
  }

  static Tensor maxPool(Call call) {
    if (call.node().outputs().size() > 1) {
      throw call.wrong("found a second output (indices of maxima), expected one");
    }
    Tensor x = spatial(call);
    Window window = Window.of(call, space(x.shape()), kernel(call, x.shape()));
    List<List<Integer>> groups =
        windows(call, x.shape(), window)
            .map(w -> w.cells().stream().map(cell -> w.start() + cell.input()).toList())
            .toList();
    if (groups.stream().anyMatch(List::isEmpty)) {
      throw call.wrong("found a window that lies in the padding, expected some input in each");
    }
    Shape shape = around(call, x.shape().extent(0), x.shape().extent(1), window.output());
    int node = call.network().node(call, x);
    return new Tensor.Variable(
        shape, call.network().add(call.name(), new Operator.MaxPool(groups), shape.size(), node));
  }

  static Tensor averagePool(Call call) {
    Tensor x = spatial(call);
    Window window = Window.of(call, space(x.shape()), kernel(call, x.shape()));
    boolean countsPadding = call.whole("count_include_pad", 0) != 0;
    if (countsPadding
        && !IntStream.range(0, window.output().size()).allMatch(window::isInsidePadding)) {
      throw call.wrong(
          "found ceil_mode with count_include_pad and a window beyond the padding, expected one of"
              + " the two: runtimes disagree about this average");
    }
    Shape shape = around(call, x.shape().extent(0), x.shape().extent(1), window.output());
    List<AffineForm> rows =
        windows(call, x.shape(), window)
            .map(w -> average(call, w, countsPadding ? window.kernel().size() : w.cells().size()))
            .toList();
    return call.network().affine(call, x, shape, rows);
  }

  static Tensor globalAveragePool(Call call) {
    Tensor x = spatial(call);
    Shape space = space(x.shape());
    Window window =
        new Window(
            space,
            new Shape(IntStream.range(0, space.rank()).mapToObj(_ -> 1).toList()),
            space,
            IntStream.range(0, space.rank()).mapToObj(_ -> 1).toList(),
            IntStream.range(0, space.rank()).mapToObj(_ -> 1).toList(),
            IntStream.range(0, space.rank()).mapToObj(_ -> 0).toList(),
            IntStream.range(0, space.rank()).mapToObj(_ -> 0).toList());
    Shape shape = around(call, x.shape().extent(0), x.shape().extent(1), window.output());
    List<AffineForm> rows =
        windows(call, x.shape(), window).map(w -> average(call, w, space.size())).toList();
    return call.network().affine(call, x, shape, rows);
  }

  /// The window at one place of one channel, whose elements start at `start`.
  private record Placed(int dimension, int start, List<Window.Cell> cells) {}

  private static Stream<Placed> windows(Call call, Shape x, Window window) {
    int planes = x.extent(0) * x.extent(1);
    call.network().spend((long) planes * window.output().size() * window.kernel().size());
    List<List<Window.Cell>> places = places(window);
    return IntStream.range(0, planes)
        .boxed()
        .flatMap(
            plane ->
                places.stream()
                    .map(cells -> new Placed(x.size(), plane * window.input().size(), cells)));
  }

  private static AffineForm average(Call call, Placed window, int count) {
    if (count == 0) {
      throw call.wrong("found a window that lies in the padding, expected some input in each");
    }
    Rational share = Rational.of(1, count);
    int[] indices =
        window.cells().stream().mapToInt(cell -> window.start() + cell.input()).toArray();
    Rational[] factors = IntStream.of(indices).mapToObj(_ -> share).toArray(Rational[]::new);
    return AffineForm.of(window.dimension(), indices, factors, Rational.ZERO);
  }

  private static Tensor spatial(Call call) {
    Tensor x = call.input(0);
    if (x.shape().rank() < 3) {
      throw call.wrong(
          "found an input of shape " + x.shape() + ", expected [batch, channels, space…]");
    }
    return x;
  }

  private static Shape space(Shape shape) {
    return new Shape(shape.extents().subList(2, shape.rank()));
  }

  private static Shape kernel(Call call, Shape x) {
    List<Long> stated =
        call.wholes("kernel_shape").orElseThrow(() -> call.wrong("found no kernel_shape"));
    if (stated.size() != x.rank() - 2) {
      throw call.wrong(
          "found kernel_shape " + stated + ", expected " + (x.rank() - 2) + " numbers");
    }
    return call.shape(stated);
  }

  private static Shape around(Call call, int batch, int channels, Shape space) {
    List<Long> extents = new ArrayList<>(List.of((long) batch, (long) channels));
    space.extents().forEach(extent -> extents.add((long) extent));
    return call.shape(extents);
  }
}
