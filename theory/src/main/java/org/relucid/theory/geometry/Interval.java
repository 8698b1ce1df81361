package org.relucid.theory.geometry;

import org.relucid.theory.number.Rational;

/// A compact, non-empty interval `[lower, upper]`, possibly one point.
public record Interval(Rational lower, Rational upper) {
  public Interval {
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException("lower " + lower + " above upper " + upper);
    }
  }

  public static Interval of(long lower, long upper) {
    return new Interval(Rational.of(lower), Rational.of(upper));
  }

  public Rational width() {
    return upper.subtract(lower);
  }

  public boolean contains(Rational x) {
    return lower.compareTo(x) <= 0 && x.compareTo(upper) <= 0;
  }

  @Override
  public String toString() {
    return "[" + lower + ", " + upper + "]";
  }
}
