package org.relucid.theory.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.relucid.theory.number.Rational;

class EliminationLawsTest {
  @Provide
  Arbitrary<Matrix> matrices() {
    return Matrices.matrices();
  }

  @Provide
  Arbitrary<Matrix> squares() {
    return Matrices.squares();
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> pairsOfSquares() {
    return Matrices.squares()
        .flatMap(a -> Matrices.matrices(a.rows(), a.rows()).map(b -> Tuple.of(a, b)));
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Vector>> systems() {
    return matrices().flatMap(a -> Matrices.vectors(a.rows()).map(b -> Tuple.of(a, b)));
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Vector>> solvableSystems() {
    return matrices()
        .flatMap(a -> Matrices.vectors(a.columns()).map(x -> Tuple.of(a, a.multiply(x))));
  }

  @Property
  void every_answer_about_a_system_verifies(@ForAll("systems") Tuple2<Matrix, Vector> system) {
    Matrix a = system.get1();
    Vector b = system.get2();
    Solution solution = Elimination.solve(a, b);
    assertThat(solution.verify(a, b)).as("%s", solution).isTrue();
    int nullity = a.columns() - Elimination.rank(a);
    switch (solution) {
      case Solution.Unique unique -> assertThat(nullity).isZero();
      case Solution.Family family -> assertThat(family.directions()).hasSize(nullity);
      case Solution.Inconsistent none -> assertThat(none.combination().isZero()).isFalse();
    }
  }

  @Property
  void a_system_made_from_a_solution_is_solved(
      @ForAll("solvableSystems") Tuple2<Matrix, Vector> system) {
    Solution solution = Elimination.solve(system.get1(), system.get2());
    assertThat(solution).isNotInstanceOf(Solution.Inconsistent.class);
  }

  @Property
  void the_kernel_is_independent_has_its_dimension_and_is_sent_to_zero(
      @ForAll("matrices") Matrix a) {
    List<Vector> kernel = Elimination.kernel(a);
    assertThat(kernel).hasSize(a.columns() - Elimination.rank(a));
    assertThat(kernel).allMatch(direction -> a.multiply(direction).isZero());
    assertThat(Elimination.rank(new Matrix(a.columns(), kernel))).isEqualTo(kernel.size());
  }

  @Property
  void the_rank_is_that_of_the_transpose(@ForAll("matrices") Matrix a) {
    assertThat(Elimination.rank(a)).isEqualTo(Elimination.rank(a.transpose()));
    assertThat(Elimination.rank(a)).isBetween(0, Math.min(a.rows(), a.columns()));
  }

  @Property
  void the_determinant_is_multiplicative(@ForAll("pairsOfSquares") Tuple2<Matrix, Matrix> pair) {
    Matrix a = pair.get1();
    Matrix b = pair.get2();
    assertThat(Elimination.determinant(a.multiply(b)))
        .isEqualTo(Elimination.determinant(a).multiply(Elimination.determinant(b)));
    assertThat(Elimination.determinant(a.transpose())).isEqualTo(Elimination.determinant(a));
  }

  @Property
  void the_determinant_is_that_of_the_expansion_by_the_first_row(@ForAll("squares") Matrix a) {
    assertThat(Elimination.determinant(a)).isEqualTo(laplace(a));
  }

  private static Rational laplace(Matrix a) {
    Rational sum = a.rows() == 0 ? Rational.ONE : Rational.ZERO;
    for (int j = 0; j < a.columns(); j++) {
      Rational term = a.get(0, j).multiply(laplace(minor(a, j)));
      sum = j % 2 == 0 ? sum.add(term) : sum.subtract(term);
    }
    return sum;
  }

  private static Matrix minor(Matrix a, int column) {
    int size = a.columns() - 1;
    return new Matrix(
        size,
        IntStream.rangeClosed(1, size)
            .mapToObj(i -> Vector.of(size, j -> a.get(i, j < column ? j : j + 1)))
            .toList());
  }

  @Property
  void the_inverse_inverts_on_both_sides_or_the_determinant_is_zero(@ForAll("squares") Matrix a) {
    if (Elimination.determinant(a).isZero()) {
      assertThat(Elimination.rank(a)).isLessThan(a.rows());
      assertThatThrownBy(() -> Elimination.inverse(a))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageStartingWith("singular: rank " + Elimination.rank(a));
    } else {
      Matrix inverse = Elimination.inverse(a);
      assertThat(a.multiply(inverse)).isEqualTo(Matrix.identity(a.rows()));
      assertThat(inverse.multiply(a)).isEqualTo(Matrix.identity(a.rows()));
    }
  }

  @Property
  void a_wrong_answer_does_not_verify(@ForAll("systems") Tuple2<Matrix, Vector> system) {
    Matrix a = system.get1();
    Vector b = system.get2();
    Assume.that(a.columns() > 0 && !a.column(0).isZero());
    Vector shift = Vector.unit(a.columns(), 0);
    Solution forged =
        switch (Elimination.solve(a, b)) {
          case Solution.Unique(Vector point) -> new Solution.Unique(point.add(shift));
          case Solution.Family(Vector point, List<Vector> directions) ->
              new Solution.Family(point.add(shift), directions);
          case Solution.Inconsistent(Vector y) ->
              new Solution.Inconsistent(y.multiply(Rational.of(2)));
        };
    assertThat(forged.verify(a, b)).isFalse();
  }
}
