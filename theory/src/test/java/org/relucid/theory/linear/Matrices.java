package org.relucid.theory.linear;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.relucid.theory.number.NastyNumbers;
import org.relucid.theory.number.Rational;

/// Random vectors, matrices and forms: mostly small integers with many zeros, so that ranks drop,
/// and some nasty numbers.
public final class Matrices {
  private Matrices() {}

  static Arbitrary<Rational> entries() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(Rational.ZERO)),
            Tuple.of(6, Arbitraries.longs().between(-3, 3).map(Rational::of)),
            Tuple.of(1, NastyNumbers.rationals()))
        .withoutEdgeCases();
  }

  static Arbitrary<Vector> vectors(int size) {
    return entries().list().ofSize(size).map(Vector::of);
  }

  static Arbitrary<Matrix> matrices(int rows, int columns) {
    return vectors(columns).list().ofSize(rows).map(list -> new Matrix(columns, list));
  }

  /// All shapes up to 5 × 5, and products of thin matrices, whose rank is low.
  static Arbitrary<Matrix> matrices() {
    Arbitrary<Integer> sizes = Arbitraries.integers().between(0, 5);
    Arbitrary<Matrix> plain =
        Combinators.combine(sizes, sizes).flatAs((rows, columns) -> matrices(rows, columns));
    Arbitrary<Matrix> low =
        Combinators.combine(matrices(5, 2), matrices(2, 5)).as(Matrix::multiply);
    return Arbitraries.oneOf(plain, low).withoutEdgeCases();
  }

  static Arbitrary<Matrix> squares() {
    return Arbitraries.integers().between(0, 5).flatMap(size -> matrices(size, size));
  }

  static Arbitrary<AffineForm> forms(int dimension) {
    return Combinators.combine(vectors(dimension), entries()).as(AffineForm::of);
  }

  static Arbitrary<AffineMap> maps(int inputs, int outputs) {
    return Combinators.combine(matrices(outputs, inputs), vectors(outputs)).as(AffineMap::of);
  }
}
