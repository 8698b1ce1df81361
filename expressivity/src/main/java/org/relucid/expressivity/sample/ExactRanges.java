package org.relucid.expressivity.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The exact range of a network's only output on boxes.
sealed interface ExactRanges {
  /// The range, or nothing where some inputs show already that the bounds are attained.
  List<Interval> unless(Interval bounds, Box box);

  /// No function of one variable with more breakpoints is looked at: their number may double with
  /// each layer.
  int MOST_BREAKPOINTS = 20_000;

  /// @throws IllegalArgumentException for a function of one variable with too many breakpoints
  static ExactRanges of(ScalarNetwork network) {
    return network.inputs() == 1
        ? new OfOneInput(LineRestriction.ofOneInput(network, MOST_BREAKPOINTS).getFirst())
        : new OfSeveralInputs(network);
  }

  /// From the breakpoints of the function.
  record OfOneInput(PiecewiseLinear function) implements ExactRanges {
    @Override
    public List<Interval> unless(Interval bounds, Box box) {
      return List.of(function.range(box.side(0)));
    }
  }

  /// From the breakpoints along the side that varies, if it is one; else by branch and bound, where
  /// the corners and the middle do not attain the bounds.
  final class OfSeveralInputs implements ExactRanges {
    private static final int MOST_CORNERS = 256;

    private final ScalarNetwork network;

    /// The line looked at last, by its point with 0 on the axis, and the function along it.
    private Optional<Map.Entry<Vector, PiecewiseLinear>> last = Optional.empty();

    private int lastAxis;

    OfSeveralInputs(ScalarNetwork network) {
      this.network = network;
    }

    @Override
    public List<Interval> unless(Interval bounds, Box box) {
      int[] wide =
          IntStream.range(0, box.dimension()).filter(i -> !box.side(i).isPoint()).toArray();
      return wide.length == 1 ? List.of(along(wide[0], box)) : unlessAttained(bounds, box);
    }

    private Interval along(int axis, Box box) {
      Vector direction = Vector.unit(box.dimension(), axis);
      Vector start = box.lower().subtract(direction.multiply(box.lower().get(axis)));
      PiecewiseLinear function =
          last.filter(line -> line.getKey().equals(start) && lastAxis == axis)
              .map(Map.Entry::getValue)
              .orElseGet(() -> LineRestriction.of(network, start, direction).getFirst());
      last = Optional.of(Map.entry(start, function));
      lastAxis = axis;
      return function.range(box.side(axis));
    }

    private List<Interval> unlessAttained(Interval bounds, Box box) {
      Rational middle = value(box.midpoint());
      Interval seen =
          box.corners()
              .limit(MOST_CORNERS)
              .map(this::value)
              .map(Interval::point)
              .reduce(Interval.point(middle), Interval::hull);
      return seen.equals(bounds)
          ? List.of()
          : List.of(Relaxations.EXACT.over(network, box).outputs().getFirst());
    }

    private Rational value(Vector x) {
      return network.at(x).get(0);
    }
  }
}
