package org.relucid.theory.number;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// The numbers at which implementations break, and random numbers among them: 0, ±1, ±1/2, ±2^31,
/// ±2^63, 10^40, 10^-40 and their neighbours.
public final class NastyNumbers {
  private static final BigInteger HUGE = BigInteger.TEN.pow(40);

  private static final List<BigInteger> INTEGERS =
      Stream.of(BigInteger.ONE.shiftLeft(31), BigInteger.ONE.shiftLeft(63), HUGE)
          .flatMap(x -> Stream.of(x.subtract(BigInteger.ONE), x, x.add(BigInteger.ONE)))
          .flatMap(x -> Stream.of(x, x.negate()))
          .toList();

  private NastyNumbers() {}

  /// The list itself.
  public static List<Rational> all() {
    Stream<Rational> halves = Stream.of(0L, 1L, -1L, 3L, -3L).map(k -> Rational.of(k, 2));
    Stream<Rational> small = Stream.of(1L, -1L, 2L, -2L).map(Rational::of);
    Stream<Rational> integers = INTEGERS.stream().map(Rational::of);
    Stream<Rational> reciprocals = INTEGERS.stream().map(x -> Rational.of(BigInteger.ONE, x));
    return Stream.of(halves, small, integers, reciprocals).flatMap(x -> x).toList();
  }

  /// Nasty numbers, small and large fractions, dyadics and doubles, mixed.
  public static Arbitrary<Rational> rationals() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(all())),
            Tuple.of(
                3, fractions(Arbitraries.longs().between(-1000, 1000).map(BigInteger::valueOf))),
            Tuple.of(2, fractions(Arbitraries.longs().map(BigInteger::valueOf))),
            Tuple.of(
                2, fractions(Arbitraries.bigIntegers().between(HUGE.pow(3).negate(), HUGE.pow(3)))),
            Tuple.of(2, doubles().map(Rational::exactly)))
        .withoutEdgeCases();
  }

  /// Finite doubles over their whole range, subnormals included.
  public static Arbitrary<Double> doubles() {
    return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
  }

  private static Arbitrary<Rational> fractions(Arbitrary<BigInteger> integers) {
    return Combinators.combine(integers, integers.filter(q -> q.signum() != 0)).as(Rational::of);
  }
}
