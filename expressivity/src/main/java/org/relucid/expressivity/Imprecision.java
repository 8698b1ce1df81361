package org.relucid.expressivity;

import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// A box on which an analysis is not precise: the relaxation's bounds there and the exact range.
///
/// *Fails*: `IllegalArgumentException` where the bounds do not contain the range strictly.
public record Imprecision(Box box, Interval bounds, Interval range) {
  public Imprecision {
    boolean contained =
        bounds.lower().compareTo(range.lower()) <= 0
            && bounds.upper().compareTo(range.upper()) >= 0;
    if (!contained || bounds.equals(range)) {
      throw new IllegalArgumentException(
          "bounds " + bounds + ", expected to contain " + range + " and to be looser");
    }
  }

  /// `max(upper - max f, min f - lower)`, positive.
  public Rational gap() {
    return bounds.upper().subtract(range.upper()).max(range.lower().subtract(bounds.lower()));
  }
}
