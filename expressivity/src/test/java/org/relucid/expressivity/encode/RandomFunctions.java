package org.relucid.expressivity.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.PiecewiseLinear.Vertex;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// Random CPWL functions of one variable, with few distinct values, flat pieces, steep and nearly
/// flat ones, on R and on intervals that end at breakpoints, between them and beyond.
record RandomFunctions(Random random) {
  /// What the slopes of a function do from left to right.
  enum Kind {
    ANY,
    MONOTONE,
    CONVEX
  }

  RandomFunctions(long seed) {
    this(new Random(seed));
  }

  PiecewiseLinear next(Kind kind, int breakpoints) {
    PiecewiseLinear f = onTheLine(kind, breakpoints);
    PiecewiseLinear scaled = random.nextInt(8) > 0 ? f : f.multiply(extreme());
    PiecewiseLinear turned = random.nextBoolean() ? scaled : scaled.negate();
    return random.nextBoolean() ? turned : turned.restrict(interval(f));
  }

  private Rational extreme() {
    return Rational.parse(random.nextBoolean() ? "1e40" : "-1e-40");
  }

  private PiecewiseLinear onTheLine(Kind kind, int breakpoints) {
    List<Rational> slopes = new ArrayList<>();
    for (int i = 0; i <= breakpoints; i++) {
      slopes.add(small());
    }
    switch (kind) {
      case MONOTONE -> slopes.replaceAll(Rational::abs);
      case CONVEX -> slopes.sort(null);
      case ANY -> {}
    }
    return kind == Kind.ANY && random.nextBoolean()
        ? byValues(breakpoints)
        : bySlopes(slopes, arguments(breakpoints));
  }

  /// Values that are often equal, so that levels coincide.
  private PiecewiseLinear byValues(int breakpoints) {
    List<Vertex> vertices =
        arguments(Math.max(1, breakpoints)).stream()
            .map(x -> new Vertex(x, Rational.of(random.nextInt(5) - 2)))
            .toList();
    return PiecewiseLinear.through(vertices, small(), small());
  }

  private PiecewiseLinear bySlopes(List<Rational> slopes, List<Rational> x) {
    if (x.isEmpty()) {
      return PiecewiseLinear.affine(slopes.getFirst(), small());
    }
    List<Vertex> vertices = new ArrayList<>(List.of(new Vertex(x.getFirst(), small())));
    for (int i = 1; i < x.size(); i++) {
      Rational width = x.get(i).subtract(x.get(i - 1));
      Rational value = vertices.getLast().value().add(slopes.get(i).multiply(width));
      vertices.add(new Vertex(x.get(i), value));
    }
    return PiecewiseLinear.through(vertices, slopes.getFirst(), slopes.getLast());
  }

  private List<Rational> arguments(int count) {
    TreeSet<Rational> arguments = new TreeSet<>();
    while (arguments.size() < count) {
      arguments.add(Rational.of(random.nextInt(4 * count + 4) - 2 * count, 1 + random.nextInt(3)));
    }
    return List.copyOf(arguments);
  }

  private Rational small() {
    return random.nextInt(4) == 0
        ? Rational.ZERO
        : Rational.of(random.nextInt(13) - 6, 1 + random.nextInt(3));
  }

  private Interval interval(PiecewiseLinear f) {
    List<Rational> points = points(f);
    Rational a = points.get(random.nextInt(points.size()));
    Rational b = points.get(random.nextInt(points.size()));
    return new Interval(a.min(b), a.max(b));
  }

  /// Breakpoints, points between and beyond them, and where pieces meet other pieces' values.
  static List<Rational> points(PiecewiseLinear f) {
    TreeSet<Rational> points = new TreeSet<>(f.breakpoints());
    f.domain().side(0).ifPresent(side -> points.addAll(List.of(side.lower(), side.upper())));
    if (points.isEmpty()) {
      points.add(Rational.ZERO);
    }
    TreeSet<Rational> more = new TreeSet<>(points);
    points.forEach(x -> more.add(x.add(points.first()).divide(Rational.of(2))));
    points.forEach(x -> more.add(points.last().multiply(2).add(x).divide(Rational.of(3))));
    more.add(points.first().subtract(Rational.ONE));
    more.add(points.last().add(Rational.of(100)));
    for (var line : f.lines()) {
      if (!line.slope().isZero()) {
        f.levels().forEach(level -> more.add(line.argumentOf(level)));
      }
    }
    return more.stream()
        .filter(x -> f.domain().contains(org.relucid.theory.linear.Vector.of(x)))
        .toList();
  }

  /// An interval inside the domain whose ends are of these points; every fourth is one point.
  Interval box(PiecewiseLinear f) {
    Interval box = interval(f);
    return random.nextInt(4) == 0 ? Interval.point(box.lower()) : box;
  }
}
