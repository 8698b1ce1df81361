package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// Numbers that are short to write.
final class Simple {
  private static final int[] DENOMINATORS = {1, 2, 4, 3, 5, 8, 10, 16};

  private Simple() {}

  /// The number strictly between the two whose denominator is least, and among these the one
  /// nearest to zero (Stern and Brocot).
  static Rational between(Rational below, Rational above) {
    if (below.signum() < 0) {
      return above.signum() > 0 ? Rational.ZERO : between(above.negate(), below.negate()).negate();
    }
    Rational whole = Rational.of(below.floor());
    Rational next = whole.add(Rational.ONE);
    if (next.compareTo(above) < 0) {
      return next;
    }
    Rational most = above.subtract(whole).reciprocal();
    Rational rest = below.subtract(whole);
    Rational inverse =
        rest.isZero()
            ? Rational.of(most.floor()).add(Rational.ONE)
            : between(most, rest.reciprocal());
    return whole.add(inverse.reciprocal());
  }

  /// Intervals near the given one with ends of small denominators, the simplest first.
  static List<Interval> near(Interval interval) {
    List<Interval> near = new ArrayList<>();
    for (int denominator : DENOMINATORS) {
      for (Rational lower : rounded(interval.lower(), denominator)) {
        for (Rational upper : rounded(interval.upper(), denominator)) {
          if (lower.compareTo(upper) < 0) {
            near.add(new Interval(lower, upper));
          }
        }
      }
    }
    return near.stream().distinct().filter(other -> length(other) < length(interval)).toList();
  }

  private static List<Rational> rounded(Rational number, int denominator) {
    Rational times = number.multiply(denominator);
    Rational scale = Rational.of(1, denominator);
    return List.of(
        Rational.of(times.floor()).multiply(scale), Rational.of(times.ceil()).multiply(scale));
  }

  private static int length(Interval interval) {
    return interval.toString().length();
  }
}
