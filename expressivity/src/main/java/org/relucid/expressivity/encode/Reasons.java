package org.relucid.expressivity.encode;

import java.util.List;
import org.relucid.theory.function.Counterexample;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.Shape;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Why a function has not the shape that a theorem asks for, with the points that show it.
final class Reasons {
  private Reasons() {}

  /// `not monotone: f(0) = 1 > f(1) = 0 and f(1) = 0 < f(2) = 3`
  static String notMonotone(PiecewiseLinear f) {
    return "not monotone: "
        + refutation(f, Shape.NON_DECREASING)
        + " and "
        + refutation(f, Shape.NON_INCREASING);
  }

  /// `not convex: f(1) = 1 > (f(0) + f(2))/2 = 0; not concave: …`
  static String notConvexNorConcave(PiecewiseLinear f) {
    return "not convex: "
        + refutation(f, Shape.CONVEX)
        + "; not concave: "
        + refutation(f, Shape.CONCAVE);
  }

  static String notAffine(PiecewiseLinear f) {
    return "not affine: " + refutation(f, Shape.AFFINE);
  }

  private static String refutation(PiecewiseLinear f, Shape shape) {
    Counterexample counterexample = f.counterexample(shape).orElseThrow();
    List<Rational> x = counterexample.points().stream().map(Reasons::only).toList();
    List<Rational> y = x.stream().map(f::at).toList();
    if (x.size() == 2) {
      return value(x.getFirst(), y.getFirst())
          + relation(y.getFirst(), y.getLast())
          + value(x.getLast(), y.getLast());
    }
    Rational middle = y.get(0).add(y.get(2)).divide(Rational.of(2));
    return value(x.get(1), y.get(1))
        + relation(y.get(1), middle)
        + "(f("
        + x.get(0)
        + ") + f("
        + x.get(2)
        + "))/2 = "
        + middle;
  }

  private static Rational only(Vector point) {
    return point.get(0);
  }

  private static String value(Rational x, Rational y) {
    return "f(" + x + ") = " + y;
  }

  private static String relation(Rational a, Rational b) {
    return a.compareTo(b) < 0 ? " < " : " > ";
  }
}
