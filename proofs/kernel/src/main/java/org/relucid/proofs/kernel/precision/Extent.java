package org.relucid.proofs.kernel.precision;

import java.util.Optional;
import org.relucid.theory.function.Line;
import org.relucid.theory.number.Rational;

/// A closed interval whose ends may be missing: `lower ≤ t ≤ upper` where they are there.
///
/// *Fails*: `IllegalArgumentException` where `lower > upper`.
public record Extent(Optional<Rational> lower, Optional<Rational> upper) {
  /// All of R.
  public static final Extent EVERYTHING = new Extent(Optional.empty(), Optional.empty());

  public Extent {
    if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
      throw new IllegalArgumentException("[" + lower.get() + ", " + upper.get() + "] is empty");
    }
  }

  /// `[lower, upper]`.
  public static Extent of(Rational lower, Rational upper) {
    return new Extent(Optional.of(lower), Optional.of(upper));
  }

  /// Whether `lower < t < upper`.
  boolean hasInside(Rational t) {
    return lower.filter(l -> l.compareTo(t) >= 0).isEmpty()
        && upper.filter(u -> u.compareTo(t) <= 0).isEmpty();
  }

  /// `{slope·t + intercept}`.
  Extent after(Line line) {
    if (line.slope().isZero()) {
      return of(line.intercept(), line.intercept());
    }
    Optional<Rational> first = lower.map(line::at);
    Optional<Rational> last = upper.map(line::at);
    return line.slope().signum() > 0 ? new Extent(first, last) : new Extent(last, first);
  }

  /// `{s + t}`.
  Extent add(Extent other) {
    return new Extent(
        lower.flatMap(l -> other.lower.map(l::add)), upper.flatMap(u -> other.upper.map(u::add)));
  }

  /// `{max(t, 0)}`.
  Extent relu() {
    return new Extent(
        Optional.of(lower.orElse(Rational.ZERO).max(Rational.ZERO)),
        upper.map(u -> u.max(Rational.ZERO)));
  }

  /// Some point of it, an end where there is one.
  Rational anchor() {
    return lower.or(() -> upper).orElse(Rational.ZERO);
  }

  /// The least extent that holds this one and the point; where there is none, all that lies in the
  /// given direction.
  Extent including(Optional<Rational> point, int direction) {
    if (point.isEmpty()) {
      return new Extent(
          direction < 0 ? Optional.empty() : lower, direction > 0 ? Optional.empty() : upper);
    }
    return new Extent(lower.map(point.get()::min), upper.map(point.get()::max));
  }

  boolean isNonNegative() {
    return lower.filter(l -> l.signum() >= 0).isPresent();
  }

  boolean isNonPositive() {
    return upper.filter(u -> u.signum() <= 0).isPresent();
  }

  /// `[l, u]`, with `-∞` or `∞` where there is no end.
  @Override
  public String toString() {
    return "["
        + lower.map(Rational::toString).orElse("-∞")
        + ", "
        + upper.map(Rational::toString).orElse("∞")
        + "]";
  }
}
