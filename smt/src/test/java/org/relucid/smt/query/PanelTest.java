package org.relucid.smt.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {
  private static final Limits LIMITS = Limits.seconds(10);

  private final Panel panel =
      new Panel(new Z3InProcess(), List.of(new SmtInterpol()), Duration.ofSeconds(10));

  @Test
  void a_linear_refutation_is_certified_and_the_others_are_heard() {
    assertThat(panel.ask(Scripts.linearUnsatisfiable(), LIMITS))
        .isInstanceOfSatisfying(
            Finding.NoModel.class,
            none -> {
              assertThat(none.standing()).isEqualTo(Finding.Standing.CERTIFIED);
              assertThat(none.solvers()).hasSize(2);
            });
  }

  @Test
  void a_model_is_confirmed() {
    assertThat(panel.ask(Scripts.linearSatisfiable(), LIMITS)).isInstanceOf(Finding.Model.class);
  }

  @Test
  void a_rational_model_is_found_near_an_irrational_one() {
    assertThat(panel.ask(Scripts.nearTheRootOfTwo(), LIMITS))
        .isInstanceOfSatisfying(
            Finding.Model.class,
            model -> assertThat(model.assignment().satisfies(Scripts.nearTheRootOfTwo())).isTrue());
  }

  @Test
  void where_all_models_are_irrational_nothing_is_concluded() {
    assertThat(panel.ask(Scripts.rootOfTwo(), LIMITS)).isInstanceOf(Finding.Undecided.class);
  }

  @Test
  void other_solvers_agree_on_the_exported_text() {
    List<Solver> programs = ExternalSolver.onPath();
    org.junit.jupiter.api.Assumptions.assumeFalse(
        programs.isEmpty(), "neither cvc5 nor z3 is on the PATH");
    for (Solver program : programs) {
      assertThat(program.ask(Scripts.squareBelowZero(), LIMITS).reply())
          .as(program.name())
          .isEqualTo(new Reply.Unsatisfiable(""));
      assertThat(program.ask(Scripts.nearTheRootOfTwo(), Limits.seconds(1)).reply())
          .as(program.name())
          .isNotInstanceOf(Reply.Unsatisfiable.class);
    }
  }
}
