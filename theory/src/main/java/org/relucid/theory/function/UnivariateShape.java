package org.relucid.theory.function;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Shapes of functions of one variable, read off their slopes and the signs of their kinks.
final class UnivariateShape {
  private final PiecewiseLinear f;
  private final List<Rational> slopes;

  private UnivariateShape(PiecewiseLinear f) {
    this.f = f;
    this.slopes = f.slopes();
  }

  static Optional<Counterexample> counterexample(PiecewiseLinear f, Shape shape) {
    UnivariateShape search = new UnivariateShape(f);
    Optional<List<Vector>> points =
        switch (shape) {
          case Shape.Affine _ -> search.kink(change -> change != 0);
          case Shape.Convex _ -> search.kink(change -> change < 0);
          case Shape.Concave _ -> search.kink(change -> change > 0);
          case Shape.NonDecreasing(var i) -> search.ramp(i, slope -> slope < 0);
          case Shape.NonIncreasing(var i) -> search.ramp(i, slope -> slope > 0);
        };
    return points.map(found -> new Counterexample(shape, found));
  }

  /// Three points around the first breakpoint with such a sign of the change of slope.
  private Optional<List<Vector>> kink(IntPredicate sign) {
    return IntStream.range(0, f.breakpoints().size())
        .filter(i -> sign.test(slopes.get(i + 1).compareTo(slopes.get(i))))
        .mapToObj(this::around)
        .findFirst();
  }

  private List<Vector> around(int breakpoint) {
    Rational x = f.breakpoints().get(breakpoint);
    Rational step = piece(breakpoint).width().min(piece(breakpoint + 1).width());
    return Stream.of(x.subtract(step), x, x.add(step)).map(Vector::of).toList();
  }

  /// The two ends of the first piece with such a sign of the slope.
  private Optional<List<Vector>> ramp(int coordinate, IntPredicate sign) {
    if (coordinate != 0) {
      throw new IllegalArgumentException("coordinate " + coordinate + ", expected 0");
    }
    return IntStream.range(0, slopes.size())
        .filter(i -> sign.test(slopes.get(i).signum()))
        .mapToObj(this::piece)
        .map(piece -> List.of(Vector.of(piece.lower()), Vector.of(piece.upper())))
        .findFirst();
  }

  /// The interval of the i-th piece; of an unbounded one, the part of width 1 next to its end.
  private Interval piece(int i) {
    Optional<Rational> lower =
        i > 0 ? Optional.of(f.breakpoints().get(i - 1)) : f.domain().side(0).map(Interval::lower);
    Optional<Rational> upper =
        i < f.breakpoints().size()
            ? Optional.of(f.breakpoints().get(i))
            : f.domain().side(0).map(Interval::upper);
    Rational from =
        lower.orElseGet(() -> upper.map(x -> x.subtract(Rational.ONE)).orElse(Rational.ZERO));
    return new Interval(from, upper.orElseGet(() -> from.add(Rational.ONE)));
  }
}
