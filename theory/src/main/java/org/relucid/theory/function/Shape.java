package org.relucid.theory.function;

import java.util.List;
import java.util.function.Function;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A property of a function `f` that few points refute.
///
/// | shape | holds iff | refuted by |
/// |---|---|---|
/// | affine | `f(b) = (f(a) + f(c))/2` for `b = (a + c)/2` | `a, b, c` |
/// | convex | `f(b) ≤ (f(a) + f(c))/2` for `b = (a + c)/2` | `a, b, c` |
/// | concave | `f(b) ≥ (f(a) + f(c))/2` for `b = (a + c)/2` | `a, b, c` |
/// | non-decreasing in i | `f(a) ≤ f(b)` for `b = a + t·e_i`, `t > 0` | `a, b` |
/// | non-increasing in i | `f(a) ≥ f(b)` for `b = a + t·e_i`, `t > 0` | `a, b` |
///
/// (For continuous f, midpoints suffice.)
public sealed interface Shape {
  record Affine() implements Shape {}

  record Convex() implements Shape {}

  record Concave() implements Shape {}

  record NonDecreasing(int coordinate) implements Shape {}

  record NonIncreasing(int coordinate) implements Shape {}

  Shape AFFINE = new Affine();
  Shape CONVEX = new Convex();
  Shape CONCAVE = new Concave();

  /// For functions of one variable.
  Shape NON_DECREASING = new NonDecreasing(0);

  /// For functions of one variable.
  Shape NON_INCREASING = new NonIncreasing(0);

  /// Whether the points show that f has not the shape; a check by the definition alone.
  default boolean isRefutedBy(List<Vector> points, Function<Vector, Rational> f) {
    List<Rational> values = points.stream().map(f).toList();
    return switch (this) {
      case Affine _ -> isMidpoint(points) && bend(values) != 0;
      case Convex _ -> isMidpoint(points) && bend(values) > 0;
      case Concave _ -> isMidpoint(points) && bend(values) < 0;
      case NonDecreasing(var i) -> isStep(points, i) && rise(values) < 0;
      case NonIncreasing(var i) -> isStep(points, i) && rise(values) > 0;
    };
  }

  private static boolean isMidpoint(List<Vector> points) {
    return points.size() == 3
        && points.get(0).add(points.get(2)).equals(points.get(1).multiply(Rational.of(2)));
  }

  /// The sign of `2f(b) - f(a) - f(c)`.
  private static int bend(List<Rational> values) {
    return values.get(1).multiply(2).subtract(values.get(0)).subtract(values.get(2)).signum();
  }

  private static boolean isStep(List<Vector> points, int coordinate) {
    if (points.size() != 2) {
      return false;
    }
    Vector step = points.get(1).subtract(points.get(0));
    for (int i = 0; i < step.size(); i++) {
      if (i == coordinate ? step.get(i).signum() <= 0 : !step.get(i).isZero()) {
        return false;
      }
    }
    return true;
  }

  private static int rise(List<Rational> values) {
    return values.get(1).compareTo(values.get(0));
  }
}
