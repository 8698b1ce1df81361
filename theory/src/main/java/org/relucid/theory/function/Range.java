package org.relucid.theory.function;

import java.util.List;
import java.util.Optional;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// A closed interval whose ends may be missing: `lower ≤ v ≤ upper` where they are there.
record Range(Optional<Rational> lower, Optional<Rational> upper) {
  static Range of(Optional<Interval> interval) {
    return new Range(interval.map(Interval::lower), interval.map(Interval::upper));
  }

  /// What a form can be when variable i is in the i-th range: interval arithmetic.
  static Range of(AffineForm form, List<Range> variables) {
    Range sum = new Range(Optional.of(form.constant()), Optional.of(form.constant()));
    for (int k = 0; k < form.terms(); k++) {
      sum = sum.plus(variables.get(form.variable(k)).times(form.factor(k)));
    }
    return sum;
  }

  private Range times(Rational factor) {
    Range scaled = new Range(lower.map(factor::multiply), upper.map(factor::multiply));
    return factor.signum() > 0 ? scaled : new Range(scaled.upper, scaled.lower);
  }

  private Range plus(Range other) {
    return new Range(
        lower.flatMap(a -> other.lower.map(a::add)), upper.flatMap(a -> other.upper.map(a::add)));
  }

  boolean isNonNegative() {
    return lower.filter(l -> l.signum() >= 0).isPresent();
  }

  boolean isNonPositive() {
    return upper.filter(u -> u.signum() <= 0).isPresent();
  }

  /// The values of relu on the range, which is not all negative.
  Range relu() {
    return new Range(Optional.of(Rational.ZERO.max(lower.orElse(Rational.ZERO))), upper);
  }
}
