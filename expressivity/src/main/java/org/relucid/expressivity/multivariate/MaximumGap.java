package org.relucid.expressivity.multivariate;

import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// The exact gap of the triangle for `max(x, y) = y + R(x - y)` on a box.
///
/// On `[a, b] × [c, d]` whose sides overlap in more than a point (`a < d`, `c < b`), with `w_x = b -
/// a`, `w_y = d - c`, the upper bound is too high by
///
///     w_y (d - a)/(w_x + w_y)   if b ≥ d,        w_x (b - c)/(w_x + w_y)   if d ≥ b,
///
/// and the lower bound is exact. Otherwise the ReLU is stable and the gap 0. On a square of side `w`
/// with both sides equal it is `w/2`. By the lifting lemma every network for the maximum is at least
/// as loose on small squares. (THEORY 4.1; key B24-triangle-max)
public final class MaximumGap {
  private MaximumGap() {}

  /// @throws IllegalArgumentException for a box that is not of dimension 2
  public static Rational on(Box box) {
    if (box.dimension() != 2) {
      throw new IllegalArgumentException("dimension " + box.dimension() + ", expected 2");
    }
    Interval x = box.side(0);
    Interval y = box.side(1);
    boolean overlap = x.lower().compareTo(y.upper()) < 0 && y.lower().compareTo(x.upper()) < 0;
    if (!overlap) {
      return Rational.ZERO;
    }
    Rational widths = x.width().add(y.width());
    Rational numerator =
        x.upper().compareTo(y.upper()) >= 0
            ? y.width().multiply(y.upper().subtract(x.lower()))
            : x.width().multiply(x.upper().subtract(y.lower()));
    return numerator.divide(widths);
  }
}
