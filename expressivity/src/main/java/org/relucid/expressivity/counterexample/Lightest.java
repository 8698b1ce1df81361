package org.relucid.expressivity.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.search.Architecture;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The lightest network of an architecture on which a relaxation is loose by at least a gap: whole
/// weights and biases whose sizes have the least sum, and a box.
///
/// The boxes are cubes `[a, b]^n` with whole `-2 ≤ a < b ≤ 2`. Networks are tried by weight, so the
/// first that is found has the least on these boxes; neurons that nothing reads, or that read
/// nothing, are left out.
///
/// *Cost*: grows exponentially with the weight.
public record Lightest(Architecture architecture, String relaxation, Rational gap) {
  private static final int END = 2;

  public Lightest {
    if (gap.signum() <= 0) {
      throw new IllegalArgumentException("gap " + gap + ", expected above 0");
    }
    Relaxations.named(relaxation, Relaxations.EXACTLY);
  }

  public static Lightest of(Architecture architecture, String relaxation, Rational gap) {
    return new Lightest(architecture, relaxation, gap);
  }

  /// @param weight the sum of the sizes of all weights and biases
  public record Found(ScalarNetwork network, Imprecision imprecision, int weight) {}

  /// The first by weight, up to the given one.
  ///
  /// @throws IllegalArgumentException where the relaxation cannot be computed for networks of this
  ///   size
  public Optional<Found> find(int mostWeight) {
    for (int weight = 1; weight <= mostWeight; weight++) {
      Optional<Found> found = ofWeight(weight);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> ofWeight(int weight) {
    List<Box> boxes = boxes();
    for (ScalarNetwork network : new NetworksByWeight(architecture).of(weight)) {
      Optional<Imprecision> loosest =
          boxes.stream()
              .flatMap(box -> on(network, box).stream())
              .filter(found -> found.gap().compareTo(gap) >= 0)
              .findFirst();
      if (loosest.isPresent()) {
        return Optional.of(new Found(network, loosest.get(), weight));
      }
    }
    return Optional.empty();
  }

  private Optional<Imprecision> on(ScalarNetwork network, Box box) {
    Interval bounds =
        Relaxations.named(relaxation, Relaxations.EXACTLY).over(network, box).outputs().getFirst();
    if (bounds.width().compareTo(gap) < 0) {
      return Optional.empty();
    }
    Interval range = Relaxations.EXACT.over(network, box).outputs().getFirst();
    return bounds.equals(range)
        ? Optional.empty()
        : Optional.of(new Imprecision(box, bounds, range));
  }

  /// Small ones around 0 first.
  private List<Box> boxes() {
    List<Interval> sides = new ArrayList<>(List.of(Interval.of(-1, 1), Interval.of(0, 1)));
    for (int width = 1; width <= 2 * END; width++) {
      for (int lower = -END; lower + width <= END; lower++) {
        Interval side = Interval.of(lower, lower + width);
        if (!sides.contains(side)) {
          sides.add(side);
        }
      }
    }
    return sides.stream()
        .map(side -> new Box(java.util.Collections.nCopies(architecture.inputs(), side)))
        .toList();
  }
}
