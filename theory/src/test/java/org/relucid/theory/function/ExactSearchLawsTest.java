package org.relucid.theory.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.lp.LinearProgram;
import org.relucid.theory.lp.LinearProgramSolver;
import org.relucid.theory.lp.Outcome;
import org.relucid.theory.number.Rational;

class ExactSearchLawsTest {
  private static final int MOST_HINGES = 8;

  private static Arbitrary<Expression> small(int dimension) {
    return Functions.expressions(dimension, 3, Functions.smallRationals())
        .filter(f -> Hinges.of(f, dimension).count() <= MOST_HINGES);
  }

  @Provide
  Arbitrary<Expression> planar() {
    return small(2);
  }

  @Provide
  Arbitrary<Expression> univariate() {
    return small(1);
  }

  @Provide
  Arbitrary<Box> boxes() {
    return Functions.boxes(2);
  }

  @Provide
  Arbitrary<Interval> intervals() {
    return Functions.intervals();
  }

  @Provide
  Arbitrary<Domain> domains() {
    return Arbitraries.oneOf(
        Functions.boxes(2).map(Domain::of), Arbitraries.just(Domain.everywhere(2)));
  }

  @Provide
  Arbitrary<List<Vector>> pointSets() {
    return Functions.points(2).list().ofSize(12);
  }

  private static ExactSearch on(Domain domain) {
    return new ExactSearch(domain, Budget.USUAL);
  }

  @Property(tries = 100)
  void in_one_variable_the_extrema_are_those_of_the_canonical_form(
      @ForAll("univariate") Expression f, @ForAll("intervals") Interval interval) {
    ExactSearch search = ExactSearch.over(Box.of(interval));
    PiecewiseLinear pieces = f.toPiecewiseLinear();
    assertThat(search.minimum(f)).satisfies(m -> isMinimum(m, f, pieces.minimum(interval).value()));
    assertThat(search.maximum(f)).satisfies(m -> isMinimum(m, f, pieces.maximum(interval).value()));
    switch (pieces.minimum()) {
      case Extremum.Attained(var value, _) ->
          isMinimum(ExactSearch.everywhere(1).minimum(f), f, value);
      case Extremum.Unbounded _ ->
          assertThat(ExactSearch.everywhere(1).minimum(f)).isInstanceOf(Extremum.Unbounded.class);
      case Extremum.Unknown unknown -> assertThat(unknown).isNull();
    }
  }

  private static void isMinimum(Extremum found, Expression f, Rational value) {
    assertThat(found)
        .isInstanceOfSatisfying(
            Extremum.Attained.class,
            attained -> {
              assertThat(attained.value()).isEqualTo(value);
              assertThat(f.at(attained.point())).isEqualTo(value);
            });
  }

  @Property(tries = 100)
  void the_minimum_is_attained_in_the_box_and_is_that_over_the_pieces(
      @ForAll("planar") Expression f,
      @ForAll("boxes") Box box,
      @ForAll("pointSets") List<Vector> points) {
    ExactSearch search = ExactSearch.over(box);
    Extremum.Attained least = (Extremum.Attained) search.minimum(f);
    assertThat(f.at(least.point())).isEqualTo(least.value());
    assertThat(box.contains(least.point())).isTrue();
    assertThat(points)
        .filteredOn(box::contains)
        .allMatch(x -> f.at(x).compareTo(least.value()) >= 0);
    Rational overPieces =
        search.pieces(f).orElseThrow().stream()
            .map(piece -> minimum(piece, box))
            .min(Rational::compareTo)
            .orElseThrow();
    assertThat(least.value()).isEqualTo(overPieces);
  }

  private static Rational minimum(LinearPiece piece, Box box) {
    List<AffineForm> inequalities = new ArrayList<>(Domain.of(box).inequalities(box.dimension()));
    inequalities.addAll(piece.inequalities());
    LinearProgram program =
        new LinearProgram(box.dimension(), inequalities, List.of(), piece.form());
    return ((Outcome.Optimal) LinearProgramSolver.solve(program)).value();
  }

  @Property(tries = 100)
  void the_pieces_cover_the_domain_and_have_the_values_of_f(
      @ForAll("planar") Expression f,
      @ForAll("domains") Domain domain,
      @ForAll("pointSets") List<Vector> points) {
    List<LinearPiece> pieces = on(domain).pieces(f).orElseThrow();
    for (LinearPiece piece : pieces) {
      assertThat(piece.inequalities()).allMatch(g -> g.at(piece.interior()).signum() > 0);
      assertThat(domain.contains(piece.interior())).isTrue();
    }
    for (Vector x : points) {
      if (domain.contains(x)) {
        List<LinearPiece> around = pieces.stream().filter(piece -> holds(piece, x)).toList();
        assertThat(around).isNotEmpty().allMatch(piece -> piece.form().at(x).equals(f.at(x)));
      }
    }
  }

  private static boolean holds(LinearPiece piece, Vector x) {
    return piece.inequalities().stream().allMatch(g -> g.at(x).signum() >= 0);
  }

  @Property(tries = 100)
  void a_function_equals_its_definition_by_relu(
      @ForAll("planar") Expression f, @ForAll("domains") Domain domain) {
    assertThat(on(domain).areEqual(f, f.interpret(new Respelt())))
        .isEqualTo(new Decision.Holds<>());
  }

  @Property(tries = 100)
  void a_bump_is_found_with_a_point_that_separates(
      @ForAll("planar") Expression f, @ForAll("planar") Expression g) {
    Expression bump = Expression.parse("relu(1 - 3*abs(x - 5) - 2*abs(y + 4))");
    Expression bumped = f.interpret(new Respelt()).subtract(bump);
    assertThat(ExactSearch.everywhere(2).areEqual(f, bumped))
        .isInstanceOfSatisfying(
            Decision.Refuted.class,
            refuted -> {
              Vector x = (Vector) refuted.witness();
              assertThat(f.at(x)).isNotEqualTo(bumped.at(x));
            });
    switch (ExactSearch.everywhere(2).areEqual(f, g)) {
      case Decision.Refuted<Vector>(var x) -> assertThat(f.at(x)).isNotEqualTo(g.at(x));
      case Decision.Holds<Vector> _ ->
          assertThat(f.at(Functions.point(3, -7))).isEqualTo(g.at(Functions.point(3, -7)));
      case Decision.Unknown<Vector> unknown -> assertThat(unknown).isNull();
    }
  }

  @Property(tries = 100)
  void in_one_variable_shapes_are_those_of_the_canonical_form(
      @ForAll("univariate") Expression f, @ForAll("intervals") Interval interval) {
    for (Domain domain : List.of(Domain.line(), Domain.of(interval))) {
      PiecewiseLinear line = f.toPiecewiseLinear();
      PiecewiseLinear canonical = domain.side(0).map(line::restrict).orElse(line);
      for (Shape shape :
          List.of(
              Shape.AFFINE,
              Shape.CONVEX,
              Shape.CONCAVE,
              Shape.NON_DECREASING,
              Shape.NON_INCREASING)) {
        assertThat(on(domain).has(shape, f) instanceof Decision.Holds)
            .isEqualTo(canonical.is(shape));
      }
    }
  }

  @Property(tries = 100)
  void every_shape_holds_at_sampled_points_or_comes_with_points_that_refute_it(
      @ForAll("planar") Expression f,
      @ForAll("domains") Domain domain,
      @ForAll("pointSets") List<Vector> points) {
    for (Shape shape :
        List.of(
            Shape.AFFINE,
            Shape.CONVEX,
            Shape.CONCAVE,
            new Shape.NonDecreasing(1),
            new Shape.NonIncreasing(0))) {
      switch (on(domain).has(shape, f)) {
        case Decision.Refuted<Counterexample>(var witness) -> {
          assertThat(witness.points()).allMatch(domain::contains);
          assertThat(witness.shape()).isEqualTo(shape);
          assertThat(witness.refutes(f::at)).isTrue();
        }
        case Decision.Holds<Counterexample> _ ->
            assertThat(refutedBySample(shape, f, points.stream().filter(domain::contains).toList()))
                .isFalse();
        case Decision.Unknown<Counterexample> unknown -> assertThat(unknown).isNull();
      }
    }
  }

  private static boolean refutedBySample(Shape shape, Expression f, List<Vector> points) {
    for (Vector a : points) {
      for (Vector c : points) {
        Vector b = a.add(c).multiply(Rational.of(1, 2));
        if (shape.isRefutedBy(List.of(a, b, c), f::at) || shape.isRefutedBy(List.of(a, c), f::at)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The same function spelt with sums, factors and relu alone.
  private static final class Respelt implements Interpretation<Expression> {
    @Override
    public Expression variable(int index) {
      return Expression.variable(index);
    }

    @Override
    public Expression constant(Rational value) {
      return Expression.constant(value);
    }

    @Override
    public Expression sum(List<Expression> terms) {
      return Expression.sum(terms);
    }

    @Override
    public Expression scaled(Rational factor, Expression term) {
      return term.multiply(factor);
    }

    @Override
    public Expression relu(Expression argument) {
      return argument.relu();
    }
  }
}
