package org.relucid.theory.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Laws of the guided solver, of the same without a guide, and of the dense dictionary, against
/// each other.
class LinearProgramLawsTest {
  @Provide
  Arbitrary<LinearProgram> programs() {
    return RandomPrograms.any();
  }

  @Provide
  Arbitrary<LinearProgram> boundedPrograms() {
    return RandomPrograms.bounded();
  }

  @Provide
  Arbitrary<LinearProgram> badlyScaled() {
    return RandomPrograms.badlyScaled();
  }

  private static void allAgree(LinearProgram program) {
    Outcome dense = new ExactSimplex(program).solve();
    for (Guide guide : List.of(Guide.NONE, GlopGuide.orNone())) {
      Outcome sparse = LinearProgramSolver.solve(program, guide);
      assertThat(sparse.verify(program)).isTrue();
      assertThat(sparse).hasSameClassAs(dense);
      if (sparse instanceof Outcome.Optimal found && dense instanceof Outcome.Optimal expected) {
        assertThat(found.value()).isEqualTo(expected.value());
      }
    }
  }

  @Property(tries = 500)
  void guided_unguided_and_dense_agree(@ForAll("programs") LinearProgram program) {
    Statistics.collect(LinearProgramSolver.solve(program).getClass().getSimpleName());
    allAgree(program);
  }

  @Property(tries = 200)
  void they_agree_on_bounded_programs(@ForAll("boundedPrograms") LinearProgram program) {
    allAgree(program);
  }

  @Property(tries = 200)
  void they_agree_on_badly_scaled_programs(@ForAll("badlyScaled") LinearProgram program) {
    allAgree(program);
  }

  /// Whatever rows a guide names, the answer is the same.
  @Property(tries = 300)
  void a_guide_that_is_wrong_does_no_harm(
      @ForAll("programs") LinearProgram program, @ForAll List<Integer> nonsense) {
    Guide wrong =
        rows ->
            Optional.of(
                new Guide.Hint(
                    nonsense.stream()
                        .mapToInt(i -> Math.floorMod(i, rows.size() + 1))
                        .filter(r -> r < rows.size())
                        .limit(rows.variables())
                        .toArray(),
                    new double[rows.constraints()]));
    Outcome outcome = LinearProgramSolver.solve(program, wrong);
    assertThat(outcome).hasSameClassAs(new ExactSimplex(program).solve());
  }

  /// Strong duality: the multipliers alone give the value, since they combine the constraints to `f
  /// - value`; so no feasible point is below the point found.
  @Property(tries = 300)
  void the_multipliers_give_the_value_that_the_point_attains(
      @ForAll("boundedPrograms") LinearProgram program) {
    if (LinearProgramSolver.solve(program, GlopGuide.orNone()) instanceof Outcome.Optimal optimal) {
      Rational byMultipliers =
          program
              .objective()
              .subtract(program.combination(optimal.multipliers(), optimal.equalityMultipliers()))
              .constant();
      assertThat(byMultipliers).isEqualTo(program.objective().at(optimal.point()));
      for (int i = 0; i < program.inequalities().size(); i++) {
        Rational slack = program.inequalities().get(i).at(optimal.point());
        assertThat(slack.multiply(optimal.multipliers().get(i))).isEqualTo(Rational.ZERO);
      }
    }
  }

  @Property(tries = 300)
  void a_mutated_certificate_does_not_verify(
      @ForAll("programs") LinearProgram program, @ForAll int where, @ForAll boolean up) {
    Rational change = up ? Rational.of(1, 1000) : Rational.of(-1, 1000);
    switch (LinearProgramSolver.solve(program)) {
      case Outcome.Optimal o -> {
        assertThat(
                new Outcome.Optimal(
                        o.value().add(change), o.point(), o.multipliers(), o.equalityMultipliers())
                    .verify(program))
            .isFalse();
        mutated(o.multipliers(), where, change, nonZero(program))
            .ifPresent(
                lambda ->
                    assertThat(
                            new Outcome.Optimal(
                                    o.value(), o.point(), lambda, o.equalityMultipliers())
                                .verify(program))
                        .isFalse());
      }
      case Outcome.Infeasible o ->
          mutated(o.multipliers(), where, change, nonZero(program))
              .ifPresent(
                  lambda ->
                      assertThat(
                              new Outcome.Infeasible(lambda, o.equalityMultipliers())
                                  .verify(program))
                          .isFalse());
      case Outcome.Unbounded o ->
          assertThat(new Outcome.Unbounded(o.point(), o.ray().negate()).verify(program)).isFalse();
    }
  }

  /// The inequalities that are not the zero form; only their multipliers matter.
  private static List<Integer> nonZero(LinearProgram program) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < program.inequalities().size(); i++) {
      if (!program.inequalities().get(i).isConstant()
          || !program.inequalities().get(i).constant().isZero()) {
        indices.add(i);
      }
    }
    return indices;
  }

  private static Optional<Vector> mutated(
      Vector multipliers, int where, Rational change, List<Integer> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    List<Rational> entries = new ArrayList<>(multipliers.entries());
    int i = candidates.get(Math.floorMod(where, candidates.size()));
    entries.set(i, entries.get(i).add(change));
    return Optional.of(Vector.of(entries));
  }

  @Property(tries = 300)
  void a_safe_bound_verifies_and_is_below_the_minimum(
      @ForAll("boundedPrograms") LinearProgram program) {
    SafeBound bound = LinearProgramSolver.safeBound(program).orElseThrow();
    assertThat(bound.verify(program)).isTrue();
    if (LinearProgramSolver.solve(program) instanceof Outcome.Optimal optimal) {
      assertThat(bound.value()).isLessThanOrEqualTo(optimal.value());
    }
  }

  /// The multipliers are absorbed along chains of rows, chords among them, whose coefficients do
  /// not divide each other: their denominators once multiplied (351 and 365 bits here).
  @Example
  void multipliers_of_safe_bounds_stay_short_along_chains_of_rows() {
    LinearProgram program =
        TriangleRelaxations.of(TriangleRelaxations.EIGHTHS, 1, 3, 6, 6, 6, 6, 6, 6, 1);
    for (Guide guide : List.of(Guide.NONE, GlopGuide.orNone())) {
      SafeBound bound = LinearProgramSolver.safeBound(program, guide).orElseThrow();
      assertThat(bound.multipliers().entries())
          .allSatisfy(
              multiplier -> assertThat(multiplier.denominator().bitLength()).isLessThan(200));
    }
  }

  @Example
  void random_triangle_relaxations_have_one_minimum_guided_or_not() {
    for (long seed = 1; seed <= 5; seed++) {
      LinearProgram program =
          TriangleRelaxations.of(TriangleRelaxations.GAUSSIAN, seed, 2, 8, 8, 1);
      allAgree(program);
      Rational minimum = ((Outcome.Optimal) LinearProgramSolver.solve(program)).value();
      SafeBound bound = LinearProgramSolver.safeBound(program).orElseThrow();
      assertThat(bound.verify(program)).isTrue();
      assertThat(bound.value()).isLessThanOrEqualTo(minimum);
    }
  }
}
