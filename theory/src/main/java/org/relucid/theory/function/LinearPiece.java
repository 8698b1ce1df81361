package org.relucid.theory.function;

import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A part of the domain on which f is affine: `f(x) = form(x)` wherever all `g_i(x) ≥ 0`.
///
/// The part has interior points, of which `interior` is one: all `g_i(interior) > 0`. (In a box
/// with sides of one point, these coordinates are left out of the `g_i`.)
public record LinearPiece(List<AffineForm> inequalities, AffineForm form, Vector interior) {
  private static final Rational HALF = Rational.of(1, 2);

  public LinearPiece {
    inequalities = List.copyOf(inequalities);
  }

  /// A point inside the part, away from `interior` in the direction.
  Vector step(Vector direction) {
    return step(interior, direction, inequalities);
  }

  /// `point + t·direction` for some `t` in `(0, 1]` that keeps positive forms positive.
  static Vector step(Vector point, Vector direction, List<AffineForm> positive) {
    Rational t = Rational.ONE;
    for (AffineForm form : positive) {
      Rational slope = form.at(direction).subtract(form.constant());
      if (slope.signum() < 0) {
        t = t.min(form.at(point).divide(slope.negate()).multiply(HALF));
      }
    }
    return point.add(direction.multiply(t));
  }
}
