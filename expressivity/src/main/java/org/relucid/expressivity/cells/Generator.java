package org.relucid.expressivity.cells;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// A point of the projective plane of boxes: the box `[l/w, u/w]` for `w > 0`, and for `w = 0` the
/// direction `(l, u)` in which boxes grow without end.
///
/// @param l with `u` and `w` coprime integers, not all zero, `w ≥ 0`
public record Generator(Rational l, Rational u, Rational w) {
  public Generator {
    BigInteger gcd = BigInteger.ZERO;
    for (Rational number : List.of(l, u, w)) {
      if (!number.isInteger()) {
        throw new IllegalArgumentException("generator of " + number + ", expected integers");
      }
      gcd = gcd.gcd(number.numerator());
    }
    if (!gcd.equals(BigInteger.ONE) || w.signum() < 0) {
      throw new IllegalArgumentException(
          "generator " + l + " " + u + " " + w + ", expected coprime integers, the last one >= 0");
    }
  }

  /// The point on the ray of `(l, u, w)`.
  static Generator along(Rational l, Rational u, Rational w) {
    BigInteger denominators = BigInteger.ONE;
    for (Rational number : List.of(l, u, w)) {
      BigInteger shared = denominators.gcd(number.denominator());
      denominators = denominators.multiply(number.denominator().divide(shared));
    }
    Rational scale = Rational.of(denominators);
    BigInteger gcd =
        Stream.of(l, u, w)
            .map(number -> number.multiply(scale).numerator())
            .reduce(BigInteger.ZERO, BigInteger::gcd);
    Rational factor = Rational.of(denominators, gcd);
    return new Generator(l.multiply(factor), u.multiply(factor), w.multiply(factor));
  }

  static Generator box(Rational l, Rational u) {
    return along(l, u, Rational.ONE);
  }

  static Generator direction(long l, long u) {
    return new Generator(Rational.of(l), Rational.of(u), Rational.ZERO);
  }

  /// `a·this + b·other`.
  Generator combine(Rational a, Generator other, Rational b) {
    return along(
        l.multiply(a).add(other.l.multiply(b)),
        u.multiply(a).add(other.u.multiply(b)),
        w.multiply(a).add(other.w.multiply(b)));
  }

  boolean isBox() {
    return !w.isZero();
  }

  /// @throws ArithmeticException for a direction
  Interval toInterval() {
    return new Interval(l.divide(w), u.divide(w));
  }

  @Override
  public String toString() {
    return "(" + l + " " + u + " " + w + ")";
  }
}
