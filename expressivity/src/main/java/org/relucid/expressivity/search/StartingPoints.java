package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Where trials begin. On a line: the breakpoints, the middles between them, and a point beyond
/// each end; the boxes that have the breakpoint or both neighbours at their ends.
public final class StartingPoints {
  private StartingPoints() {}

  public static List<Vector> of(SearchQuestion question) {
    if (question.domain().dimension() == 1) {
      return onLine(question).stream().map(Vector::of).toList();
    }
    return boxes(question).stream()
        .flatMap(
            box ->
                java.util.stream.Stream.concat(
                    box.corners(), java.util.stream.Stream.of(box.midpoint())))
        .distinct()
        .toList();
  }

  /// The same, and a grid.
  public static List<Vector> many(SearchQuestion question) {
    TreeSet<String> seen = new TreeSet<>();
    List<Vector> all = new ArrayList<>(of(question));
    int inputs = question.architecture().inputs();
    for (int k = -6; k <= 6; k++) {
      for (int m = inputs == 1 ? 0 : -2; m <= (inputs == 1 ? 0 : 2); m++) {
        Rational[] x = new Rational[inputs];
        Arrays.fill(x, Rational.of(m));
        x[0] = Rational.of(k, 2);
        all.add(Vector.of(x));
      }
    }
    return all.stream()
        .filter(x -> question.domain().contains(x))
        .filter(x -> seen.add(x.toString()))
        .toList();
  }

  public static List<Box> boxes(SearchQuestion question) {
    if (question.domain().dimension() == 1) {
      List<Rational> ends = onLine(question);
      List<Box> boxes = new ArrayList<>();
      for (int i = 0; i + 2 < ends.size(); i++) {
        boxes.add(Box.of(new Interval(ends.get(i), ends.get(i + 2))));
      }
      return boxes;
    }
    return List.of(unit(question));
  }

  /// `[-1, 1]^n`, as far as it is in the domain.
  private static Box unit(SearchQuestion question) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < question.domain().dimension(); i++) {
      Interval usual = Interval.of(-1, 1);
      sides.add(
          question
              .domain()
              .side(i)
              .map(side -> side.intersection(usual).orElse(side))
              .orElse(usual));
    }
    return new Box(sides);
  }

  private static List<Rational> onLine(SearchQuestion question) {
    TreeSet<Rational> points = new TreeSet<>();
    List<Rational> breakpoints = question.onLine().breakpoints();
    if (breakpoints.isEmpty()) {
      points.add(Rational.ZERO);
    }
    points.addAll(breakpoints);
    Rational least = points.first();
    Rational greatest = points.last();
    points.add(least.subtract(Rational.ONE));
    points.add(greatest.add(Rational.ONE));
    for (int i = 0; i + 1 < breakpoints.size(); i++) {
      points.add(breakpoints.get(i).add(breakpoints.get(i + 1)).divide(Rational.of(2)));
    }
    question
        .domain()
        .side(0)
        .ifPresent(
            side -> {
              points.removeIf(x -> !side.contains(x));
              points.add(side.lower());
              points.add(side.upper());
            });
    return List.copyOf(points);
  }
}
