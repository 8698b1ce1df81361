package org.relucid.theory.function;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Random functions and points for the laws of this package.
final class Functions {
  private Functions() {}

  static Rational q(String text) {
    return Rational.parse(text);
  }

  static Vector point(long... coordinates) {
    return Vector.of(
        IntStream.range(0, coordinates.length).mapToObj(i -> Rational.of(coordinates[i])).toList());
  }

  static Arbitrary<Rational> rationals() {
    Arbitrary<Rational> small =
        Combinators.combine(Arbitraries.integers().between(-12, 12), Arbitraries.of(1, 1, 2, 3))
            .as(Rational::of);
    Arbitrary<Rational> nasty =
        Arbitraries.of("2147483648", "-9223372036854775808", "1e40", "-1e-40", "1/3")
            .map(Rational::parse);
    return Arbitraries.frequencyOf(Tuple.of(20, small), Tuple.of(1, nasty));
  }

  static Arbitrary<Rational> smallRationals() {
    return Combinators.combine(Arbitraries.integers().between(-6, 6), Arbitraries.of(1, 2))
        .as(Rational::of);
  }

  static Arbitrary<Vector> points(int dimension) {
    return smallRationals().list().ofSize(dimension).map(Vector::of);
  }

  static Arbitrary<Interval> intervals() {
    return Combinators.combine(smallRationals(), smallRationals())
        .as((a, b) -> new Interval(a.min(b), a.max(b)));
  }

  static Arbitrary<Box> boxes(int dimension) {
    return intervals().list().ofSize(dimension).map(Box::new);
  }

  static Arbitrary<PiecewiseLinear> onTheLine() {
    return Combinators.combine(
            smallRationals().list().ofMinSize(1).ofMaxSize(6), smallRationals().list().ofSize(8))
        .as(
            (arguments, values) -> {
              List<Rational> increasing = List.copyOf(new TreeSet<>(arguments));
              return PiecewiseLinear.through(
                  IntStream.range(0, increasing.size())
                      .mapToObj(i -> new PiecewiseLinear.Vertex(increasing.get(i), values.get(i)))
                      .toList(),
                  values.get(6),
                  values.get(7));
            });
  }

  /// Expressions in `dimension` variables, of depth at most `depth`.
  static Arbitrary<Expression> expressions(int dimension, int depth, Arbitrary<Rational> numbers) {
    Arbitrary<Expression> leaves =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, dimension - 1).map(Expression::variable),
            numbers.map(Expression::constant));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Expression> below =
        Arbitraries.lazy(() -> expressions(dimension, depth - 1, numbers));
    Arbitrary<List<Expression>> several = below.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        leaves,
        several.map(Expression::sum),
        Combinators.combine(below, numbers).as(Expression::multiply),
        below.map(Expression::relu),
        below.map(Expression::abs),
        several.map(Expression.Max::new),
        several.map(Expression.Min::new),
        Combinators.combine(below, numbers, numbers).as((e, a, b) -> e.clamp(a.min(b), a.max(b))));
  }
}
