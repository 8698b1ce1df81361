package org.relucid.expressivity.sample;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Imprecision;
import org.relucid.relaxations.Relaxation;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;

/// Looks at one box after the other: the bounds there against the range there.
final class Trial {
  private final ScalarNetwork network;
  private final Relaxation relaxation;
  private final ExactRanges ranges;

  private Trial(ScalarNetwork network, Relaxation relaxation, ExactRanges ranges) {
    this.network = network;
    this.relaxation = relaxation;
    this.ranges = ranges;
  }

  /// @throws IllegalArgumentException for a function of one variable with too many pieces
  static Trial of(Relaxation relaxation, ScalarNetwork network) {
    return new Trial(network, relaxation, ExactRanges.of(network));
  }

  /// @throws IllegalArgumentException where network and box are too large for the relaxation, or
  ///   for an exact range
  Optional<Imprecision> at(Box box) {
    Interval bounds = relaxation.over(network, box).outputs().getFirst();
    List<Interval> range = ranges.unless(bounds, box);
    return range.stream()
        .filter(found -> !found.equals(bounds))
        .map(found -> new Imprecision(box, bounds, found))
        .findFirst();
  }
}
