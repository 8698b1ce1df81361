package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Boxes of several inputs that are likely to show looseness: unit cubes, then boxes of several
/// shapes and sizes around points where kinks of neurons meet or cross the axes and diagonals, then
/// parts of the domain.
final class SpaceBoxes {
  private static final List<Rational> RADII =
      List.of(
          Rational.ONE,
          Rational.of(1, 2),
          Rational.of(1, 4),
          Rational.of(2),
          Rational.of(1, 16),
          Rational.of(8));

  /// Beyond so many inputs not every mixture of sides is tried.
  private static final int FEW = 6;

  private final Domain domain;
  private final int most;
  private final Set<Box> found = new LinkedHashSet<>();

  private SpaceBoxes(Domain domain, int most) {
    this.domain = domain;
    this.most = most;
  }

  static List<Box> of(ScalarNetwork network, Domain domain, int most) {
    SpaceBoxes boxes = new SpaceBoxes(domain, most);
    boxes.collect(network);
    return boxes.found.stream().limit(most).toList();
  }

  private void collect(ScalarNetwork network) {
    int inputs = network.inputs();
    for (Interval side :
        List.of(Interval.of(0, 1), Interval.of(-1, 1), Interval.of(-1, 0), Interval.of(0, 2))) {
      add(cube(inputs, side));
    }
    if (domain instanceof Domain.Within(Box all)) {
      add(all);
      halves(all);
    }
    List<Vector> centres = Crossings.of(network, domain, most);
    for (Rational radius : RADII) {
      for (Vector centre : centres) {
        around(centre, radius);
        if (found.size() >= most) {
          return;
        }
      }
    }
  }

  private static Box cube(int inputs, Interval side) {
    return new Box(Collections.nCopies(inputs, side));
  }

  /// The box with that radius, the corners of it, and those that are half as wide in one direction.
  private void around(Vector centre, Rational radius) {
    List<Interval> full = new ArrayList<>();
    for (Rational x : centre.entries()) {
      full.add(new Interval(x.subtract(radius), x.add(radius)));
    }
    add(new Box(full));
    for (int i = 0; i < Math.min(FEW, full.size()); i++) {
      Rational x = centre.get(i);
      add(with(full, i, new Interval(x, x.add(radius))));
      add(with(full, i, new Interval(x.subtract(radius), x)));
      add(with(full, i, Interval.point(x)));
    }
  }

  private void halves(Box all) {
    for (int i = 0; i < Math.min(FEW, all.dimension()); i++) {
      Interval side = all.side(i);
      add(with(all.sides(), i, new Interval(side.lower(), side.midpoint())));
      add(with(all.sides(), i, new Interval(side.midpoint(), side.upper())));
    }
  }

  private static Box with(List<Interval> sides, int index, Interval side) {
    List<Interval> changed = new ArrayList<>(sides);
    changed.set(index, side);
    return new Box(changed);
  }

  /// Cut to the domain.
  private void add(Box box) {
    Optional<Box> cut =
        switch (domain) {
          case Domain.Everywhere _ -> Optional.of(box);
          case Domain.Within(Box all) -> all.intersection(box);
        };
    cut.ifPresent(found::add);
  }
}
