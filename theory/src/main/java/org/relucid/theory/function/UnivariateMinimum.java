package org.relucid.theory.function;

import java.util.List;
import java.util.Optional;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Minima of functions of one variable, which are attained at breakpoints and ends or nowhere.
final class UnivariateMinimum {
  private UnivariateMinimum() {}

  /// Over an interval inside the domain, at the leftmost end or breakpoint that attains it.
  static Extremum.Attained over(PiecewiseLinear f, Interval interval) {
    List<Rational> breakpoints = f.breakpoints();
    Rational best = interval.lower();
    Rational least = f.at(best);
    int end =
        PiecewiseLinear.insertion(breakpoints, interval.upper(), PiecewiseLinear.After.SMALLER);
    int start = PiecewiseLinear.insertion(breakpoints, best, PiecewiseLinear.After.EQUAL);
    for (int i = start; i <= end; i++) {
      Rational x = i < end ? breakpoints.get(i) : interval.upper();
      Rational value = f.lines().get(i).at(x);
      if (value.compareTo(least) < 0) {
        best = x;
        least = value;
      }
    }
    return new Extremum.Attained(least, Vector.of(best));
  }

  /// Over the domain.
  static Extremum of(PiecewiseLinear f) {
    Optional<Interval> side = f.domain().side(0);
    if (side.isPresent()) {
      return over(f, side.get());
    }
    List<Rational> breakpoints = f.breakpoints();
    Rational first = breakpoints.isEmpty() ? Rational.ZERO : breakpoints.getFirst();
    Rational last = breakpoints.isEmpty() ? Rational.ZERO : breakpoints.getLast();
    if (f.lines().getLast().slope().signum() < 0) {
      return new Extremum.Unbounded(Vector.of(last), Vector.of(Rational.ONE));
    }
    return f.lines().getFirst().slope().signum() > 0
        ? new Extremum.Unbounded(Vector.of(first), Vector.of(Interpretation.MINUS_ONE))
        : over(f, new Interval(first, last));
  }
}
