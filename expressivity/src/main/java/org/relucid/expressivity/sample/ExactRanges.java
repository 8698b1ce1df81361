package org.relucid.expressivity.sample;

import java.util.List;
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

  static ExactRanges of(ScalarNetwork network) {
    return network.inputs() == 1
        ? new OfOneInput(LineRestriction.ofOneInput(network).getFirst())
        : new OfSeveralInputs(network);
  }

  /// From the breakpoints of the function.
  record OfOneInput(PiecewiseLinear function) implements ExactRanges {
    @Override
    public List<Interval> unless(Interval bounds, Box box) {
      return List.of(function.range(box.side(0)));
    }
  }

  /// By branch and bound, where the corners and the middle do not attain the bounds.
  record OfSeveralInputs(ScalarNetwork network) implements ExactRanges {
    private static final int MOST_CORNERS = 256;

    @Override
    public List<Interval> unless(Interval bounds, Box box) {
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
