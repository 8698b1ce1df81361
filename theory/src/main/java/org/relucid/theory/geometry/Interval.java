package org.relucid.theory.geometry;

import java.util.Optional;
import org.relucid.theory.number.Rational;

/// A compact, non-empty interval `[lower, upper] = {x : lower ≤ x ≤ upper}`, possibly one point.
///
/// The arithmetic is that of sets, `X + Y = {x + y : x ∈ X, y ∈ Y}`, and exact: the result is the
/// set itself, not an enclosure. `x − x` over one variable is not `X − X`; see
/// [Box#image(org.relucid.theory.linear.AffineForm)] for forms.
///
/// *Fails* with an [IllegalArgumentException] where `lower > upper`: there is no empty interval,
/// and [#intersection] is optional.
///
/// ```java
/// Interval.of(-1, 2).multiply(Rational.of(-3))   // [-6, 3]
/// ```
public record Interval(Rational lower, Rational upper) {
  public Interval {
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException("lower " + lower + " above upper " + upper);
    }
  }

  public static Interval of(long lower, long upper) {
    return new Interval(Rational.of(lower), Rational.of(upper));
  }

  /// The interval `[x, x]`.
  public static Interval point(Rational x) {
    return new Interval(x, x);
  }

  /// Reads `[l, u]`, with rationals or decimals as [Rational#parse] reads them.
  ///
  /// @throws IllegalArgumentException with one line that names the column
  public static Interval parse(String text) {
    BoxParser parser = new BoxParser(text);
    Interval interval = parser.interval();
    parser.end();
    return interval;
  }

  public Rational width() {
    return upper.subtract(lower);
  }

  public Rational midpoint() {
    return lower.add(upper).divide(Rational.of(2));
  }

  public boolean isPoint() {
    return lower.equals(upper);
  }

  public boolean contains(Rational x) {
    return lower.compareTo(x) <= 0 && x.compareTo(upper) <= 0;
  }

  public boolean contains(Interval other) {
    return lower.compareTo(other.lower) <= 0 && other.upper.compareTo(upper) <= 0;
  }

  /// The common points, where there are any.
  public Optional<Interval> intersection(Interval other) {
    Rational low = lower.max(other.lower);
    Rational high = upper.min(other.upper);
    return low.compareTo(high) <= 0 ? Optional.of(new Interval(low, high)) : Optional.empty();
  }

  /// The least interval that contains both.
  public Interval hull(Interval other) {
    return new Interval(lower.min(other.lower), upper.max(other.upper));
  }

  public Interval add(Interval other) {
    return new Interval(lower.add(other.lower), upper.add(other.upper));
  }

  public Interval add(Rational shift) {
    return new Interval(lower.add(shift), upper.add(shift));
  }

  public Interval subtract(Interval other) {
    return add(other.negate());
  }

  public Interval negate() {
    return new Interval(upper.negate(), lower.negate());
  }

  public Interval multiply(Rational factor) {
    return point(lower.multiply(factor)).hull(point(upper.multiply(factor)));
  }

  /// Prints so that [#parse] reads it back.
  @Override
  public String toString() {
    return "[" + lower + ", " + upper + "]";
  }
}
