package org.relucid.theory.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class LinearProgramSolverTest {
  private static AffineForm form(long constant, long... coefficients) {
    Rational[] entries = new Rational[coefficients.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Rational.of(coefficients[i]);
    }
    return AffineForm.of(Vector.of(entries), Rational.of(constant));
  }

  private static Outcome solved(LinearProgram program) {
    Outcome outcome = LinearProgramSolver.solve(program);
    assertThat(outcome.verify(program)).isTrue();
    return outcome;
  }

  private static Rational minimum(LinearProgram program) {
    return ((Outcome.Optimal) solved(program)).value();
  }

  @Test
  void a_corner_of_a_triangle_is_found_with_its_multipliers() {
    LinearProgram program =
        new LinearProgram(
            2, List.of(form(0, 1, 0), form(0, 0, 1), form(1, -2, -3)), List.of(), form(5, -1, -1));
    assertThat(solved(program))
        .isEqualTo(
            new Outcome.Optimal(
                Rational.of(9, 2),
                Vector.of(Rational.of(1, 2), Rational.ZERO),
                Vector.of(Rational.ZERO, Rational.of(1, 2), Rational.of(1, 2)),
                Vector.of()));
  }

  @Test
  void a_program_without_variables_and_constraints_is_its_constant() {
    assertThat(minimum(new LinearProgram(0, List.of(), List.of(), form(7)))).isEqualTo(of(7));
  }

  @Test
  void constant_constraints_are_redundant_or_contradictions() {
    LinearProgram redundant = new LinearProgram(0, List.of(form(0)), List.of(form(0)), form(1));
    assertThat(minimum(redundant)).isEqualTo(of(1));
    assertThat(solved(new LinearProgram(0, List.of(form(-2)), List.of(), form(1))))
        .isEqualTo(new Outcome.Infeasible(Vector.of(Rational.of(1, 2)), Vector.of()));
    assertThat(solved(new LinearProgram(1, List.of(), List.of(form(2, 0)), form(1, 1))))
        .isEqualTo(new Outcome.Infeasible(Vector.of(), Vector.of(Rational.of(-1, 2))));
  }

  @Test
  void an_objective_on_the_whole_line_is_unbounded_both_ways() {
    assertThat(solved(new LinearProgram(1, List.of(), List.of(), form(0, 3))))
        .isInstanceOf(Outcome.Unbounded.class);
    assertThat(solved(new LinearProgram(1, List.of(), List.of(), form(0, -3))))
        .isInstanceOf(Outcome.Unbounded.class);
    assertThat(minimum(new LinearProgram(1, List.of(), List.of(), form(4, 0)))).isEqualTo(of(4));
  }

  @Test
  void an_infeasible_program_is_infeasible_though_its_objective_would_fall_for_ever() {
    List<AffineForm> strip = List.of(form(0, 1, 0), form(-1, -1, 0));
    assertThat(solved(new LinearProgram(2, strip, List.of(), form(0, 0, 1))))
        .isInstanceOf(Outcome.Infeasible.class);
  }

  @Test
  void redundant_equalities_do_no_harm() {
    List<AffineForm> line = List.of(form(-2, 1, 1), form(-4, 2, 2), form(2, -1, -1));
    LinearProgram program =
        new LinearProgram(2, List.of(form(0, 1, 0), form(0, 0, 1)), line, form(0, 1, 3));
    assertThat(minimum(program)).isEqualTo(of(2));
  }

  @Test
  void contradicting_equalities_are_infeasible() {
    List<AffineForm> lines = List.of(form(-2, 1, 1), form(-5, 2, 2));
    assertThat(solved(new LinearProgram(2, List.of(), lines, form(0, 1, 3))))
        .isInstanceOf(Outcome.Infeasible.class);
  }

  @Test
  void a_form_of_another_dimension_is_refused_with_both_sides() {
    assertThatThrownBy(() -> new LinearProgram(2, List.of(form(0, 1)), List.of(), form(0, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("form of dimension 1, expected 2");
  }

  @Test
  void the_example_of_the_package_holds() {
    AffineForm x = AffineForm.variable(2, 0);
    AffineForm y = AffineForm.variable(2, 1);
    LinearProgram program =
        new LinearProgram(2, List.of(y, y.subtract(x)), List.of(x.add(Rational.of(-1))), y);
    assertThat(LinearProgramSolver.solve(program).toString())
        .isEqualTo("Optimal[value=1, point=(1, 1), multipliers=(0, 1), equalityMultipliers=(1)]");
  }

  @Test
  void no_safe_bound_is_found_where_there_is_none() {
    LinearProgram falling = new LinearProgram(1, List.of(form(0, -1)), List.of(), form(0, 1));
    assertThat(LinearProgramSolver.safeBound(falling)).isEmpty();
  }

  @Test
  void a_forged_safe_bound_does_not_verify() {
    LinearProgram program = new LinearProgram(1, List.of(form(-2, 1)), List.of(), form(0, 1));
    SafeBound bound = LinearProgramSolver.safeBound(program).orElseThrow();
    assertThat(bound.value()).isEqualTo(of(2));
    assertThat(new SafeBound(of(3), bound.multipliers(), Vector.of()).verify(program)).isFalse();
    LinearProgram opposite = new LinearProgram(1, List.of(form(2, -1)), List.of(), form(0, 1));
    assertThat(new SafeBound(of(2), Vector.of(of(-1)), Vector.of()).verify(opposite)).isFalse();
  }

  private static Rational of(long value) {
    return Rational.of(value);
  }
}
