package org.relucid.proofs.kernel.precision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.relucid.theory.function.Line;
import org.relucid.theory.number.Rational;

/// Decides whether `g` is a non-decreasing function of `f`: `g = φ∘f`.
///
/// The points `(f(t), g(t))` at all knots are sorted by `f`. Equal `f` must have equal `g`, and `g`
/// must not decrease. That fixes `φ` at these levels; between two knots `(f, g)` runs along a
/// straight line, which must be the graph of `φ` there: `φ` may not bend at the levels that it
/// passes. Same signs of the slopes everywhere would not be enough: up by one term and later up by
/// another.
///
/// *Cost*: `n log n` for `n` knots of both.
final class Comonotone {
  private final Rational[] f;
  private final Rational[] g;

  /// The rank of the level `f[i]` among the distinct ones, from 0.
  private final int[] rank;

  private Comonotone(Rational[] f, Rational[] g) {
    this.f = f;
    this.g = g;
    this.rank = new int[f.length];
  }

  static boolean test(Curve g, Curve f, Allowance allowance) throws Refusal {
    List<Rational> knots = new ArrayList<>(inner(f, g));
    allowance.look(8L * knots.size());
    if (f.extent().lower().isEmpty()) {
      knots.addFirst(far(f, knots, -1));
    }
    if (f.extent().upper().isEmpty()) {
      knots.addLast(far(f, knots, 1));
    }
    return new Comonotone(
            knots.stream().map(f::at).toArray(Rational[]::new),
            knots.stream().map(g::at).toArray(Rational[]::new))
        .test();
  }

  /// The knots of both and the ends that exist.
  private static TreeSet<Rational> inner(Curve f, Curve g) {
    TreeSet<Rational> knots = new TreeSet<>(f.knots());
    knots.addAll(g.knots());
    f.extent().lower().ifPresent(knots::add);
    f.extent().upper().ifPresent(knots::add);
    if (knots.isEmpty()) {
      knots.add(Rational.ZERO);
    }
    return knots;
  }

  /// A point beyond all knots where `f`, unless it is constant there, is beyond all its values at
  /// the knots by one: at the same value where both ends of the line rise, or both fall.
  private static Rational far(Curve f, List<Rational> knots, int side) {
    Line line = side < 0 ? f.lines().getFirst() : f.lines().getLast();
    Rational step = Rational.of(side);
    int direction = side * line.slope().signum();
    if (direction == 0) {
      return (side < 0 ? knots.getFirst() : knots.getLast()).add(step);
    }
    Comparator<Rational> order = Comparator.naturalOrder();
    Rational extreme =
        knots.stream().map(f::at).max(direction > 0 ? order : order.reversed()).orElseThrow();
    return line.argumentOf(extreme.add(Rational.of(direction)));
  }

  private boolean test() {
    Integer[] order = IntStream.range(0, f.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparing(i -> f[i]));
    List<Rational> slopes = new ArrayList<>();
    for (int i = 1; i < order.length; i++) {
      Rational run = f[order[i]].subtract(f[order[i - 1]]);
      Rational rise = g[order[i]].subtract(g[order[i - 1]]);
      if (rise.signum() < 0 || run.isZero() && !rise.isZero()) {
        return false;
      }
      if (!run.isZero()) {
        slopes.add(rise.divide(run));
      }
      rank[order[i]] = slopes.size();
    }
    return followsSlopes(slopes);
  }

  /// Whether `φ`, given by its slopes between the levels, is straight wherever `(f, g)` runs
  /// straight.
  private boolean followsSlopes(List<Rational> slopes) {
    int[] straightTo = new int[slopes.size()];
    for (int i = slopes.size() - 1; i >= 0; i--) {
      boolean same = i + 1 < slopes.size() && slopes.get(i).equals(slopes.get(i + 1));
      straightTo[i] = same ? straightTo[i + 1] : i + 1;
    }
    for (int i = 1; i < rank.length; i++) {
      int low = Math.min(rank[i - 1], rank[i]);
      int high = Math.max(rank[i - 1], rank[i]);
      if (low < high && straightTo[low] < high) {
        return false;
      }
    }
    return true;
  }
}
