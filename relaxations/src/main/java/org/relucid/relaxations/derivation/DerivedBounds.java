package org.relucid.relaxations.derivation;

import org.relucid.relaxations.Bounds;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// Bounds `l ≤ f ≤ u` of a form and the steps whose facts are `f - l ≥ 0` and `u - f ≥ 0`.
public record DerivedBounds(Bounds<Rational> bounds, int lowerFact, int upperFact) {
  public Interval interval() {
    return new Interval(bounds.lower(), bounds.upper());
  }
}
