package org.relucid.expressivity.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// The boxes `[l, u]` of a domain, cut at `l = b`, `u = b` for given numbers `b` and at `l = u`:
/// every box lies in exactly one cell.
final class StartingCells {
  /// An end of an interval between two cuts: a number, or nothing for an infinite end.
  private final List<Optional<Rational>> stops = new ArrayList<>();

  private final List<Cell> cells = new ArrayList<>();

  private StartingCells(Domain domain, SortedSet<Rational> cuts) {
    Optional<Interval> side = domain.side(0);
    if (side.isPresent()) {
      Interval within = side.get();
      SortedSet<Rational> inside = new TreeSet<>(List.of(within.lower(), within.upper()));
      cuts.stream().filter(within::contains).forEach(inside::add);
      inside.forEach(cut -> stops.add(Optional.of(cut)));
    } else {
      stops.add(Optional.empty());
      (cuts.isEmpty() ? new TreeSet<>(List.of(Rational.ZERO)) : cuts)
          .forEach(cut -> stops.add(Optional.of(cut)));
      stops.add(Optional.empty());
    }
  }

  static List<Cell> of(Domain domain, SortedSet<Rational> cuts) {
    StartingCells start = new StartingCells(domain, cuts);
    start.points();
    for (int i = 0; i + 1 < start.stops.size(); i++) {
      start.below(i);
      for (int j = i; j + 1 < start.stops.size(); j++) {
        start.above(i, j);
        start.regions(i, j);
      }
    }
    return List.copyOf(start.cells);
  }

  private boolean isFinite(int stop) {
    return stops.get(stop).isPresent();
  }

  /// Where `l` is at one stop and `u` at another; the direction of growth, where one is infinite.
  private Generator corner(int lower, int upper) {
    if (!isFinite(upper)) {
      return upper == 0
          ? Generator.direction(-1, -1)
          : Generator.direction(lower == upper ? 1 : 0, 1);
    }
    return isFinite(lower)
        ? Generator.box(stops.get(lower).orElseThrow(), stops.get(upper).orElseThrow())
        : Generator.direction(-1, 0);
  }

  private void points() {
    for (int i = 0; i < stops.size(); i++) {
      for (int j = i; j < stops.size(); j++) {
        if (isFinite(i) && isFinite(j)) {
          cells.add(Cell.of(corner(i, j)));
        }
      }
    }
  }

  /// `l` in the i-th interval: with `u` at a stop above it, and with `u = l`.
  private void below(int i) {
    cells.add(Cell.of(corner(i, i), corner(i + 1, i + 1)));
    for (int j = i + 1; j < stops.size(); j++) {
      if (isFinite(j)) {
        cells.add(Cell.of(corner(i, j), corner(i + 1, j)));
      }
    }
  }

  /// `l` at the i-th stop, `u` in the j-th interval.
  private void above(int i, int j) {
    if (isFinite(i)) {
      cells.add(Cell.of(corner(i, j), corner(i, j + 1)));
    }
  }

  /// `l` in the i-th interval and `u > l` in the j-th.
  private void regions(int i, int j) {
    if (i == j) {
      cells.add(Cell.of(corner(i, i), corner(i, i + 1), corner(i + 1, i + 1)));
    } else {
      cells.add(Cell.of(corner(i, j), corner(i + 1, j), corner(i + 1, j + 1)));
      if (isFinite(i) && isFinite(j + 1)) {
        cells.add(Cell.of(corner(i, j), corner(i, j + 1), corner(i + 1, j + 1)));
        cells.add(Cell.of(corner(i, j), corner(i + 1, j + 1)));
      }
    }
  }
}
