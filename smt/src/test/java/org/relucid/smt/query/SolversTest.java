package org.relucid.smt.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relucid.theory.number.Rational;

class SolversTest {
  private static final Limits LIMITS = Limits.seconds(10);

  static List<Solver> solvers() {
    List<Solver> all = new java.util.ArrayList<>(ExternalSolver.onPath());
    all.addAll(List.of(new Z3InProcess(), new Z3Process(), new SmtInterpol()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void every_solver_answers_linear_questions(Solver solver) {
    assertThat(solver.ask(Scripts.linearUnsatisfiable(), LIMITS).reply())
        .as(solver.name())
        .isInstanceOf(Reply.Unsatisfiable.class);
    assertThat(solver.ask(Scripts.linearSatisfiable(), LIMITS).reply())
        .as(solver.name())
        .isInstanceOfSatisfying(
            Reply.Satisfiable.class,
            reply ->
                assertThat(reply.model().get("x"))
                    .isInstanceOfSatisfying(
                        Value.Exact.class,
                        x -> assertThat(x.value()).isBetween(Rational.ZERO, Rational.ONE)));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void a_square_is_not_below_zero(Solver solver) {
    if (solver.takes(Scripts.squareBelowZero().logic())) {
      assertThat(solver.ask(Scripts.squareBelowZero(), LIMITS).reply())
          .as(solver.name())
          .isEqualTo(new Reply.Unsatisfiable(""));
    }
  }

  @Test
  void an_irrational_value_is_bracketed() {
    Reply reply = new Z3InProcess().ask(Scripts.rootOfTwo(), LIMITS).reply();
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Satisfiable.class,
            satisfiable ->
                assertThat(satisfiable.model().get("y"))
                    .isInstanceOfSatisfying(Value.Between.class, SolversTest::assertRootOfTwo));
  }

  private static void assertRootOfTwo(Value.Between y) {
    Rational two = Rational.of(2);
    assertThat(y.lower().multiply(y.lower())).isLessThan(two);
    assertThat(y.upper().multiply(y.upper())).isGreaterThan(two);
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void time_is_kept(Solver solver) {
    if (solver.takes(Scripts.hard().logic())) {
      long start = System.nanoTime();
      Opinion opinion = solver.ask(Scripts.hard(), Limits.of(Duration.ofMillis(300)));
      assertThat(opinion.reply()).as(solver.name()).isInstanceOf(Reply.Unknown.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
    }
  }

  @Test
  void the_count_of_steps_is_kept_and_the_same_twice() {
    Limits few = LIMITS.withResources(20_000);
    Opinion first = new Z3InProcess().ask(Scripts.hard(), few);
    Opinion second = new Z3InProcess().ask(Scripts.hard(), few);
    assertThat(first.reply()).isInstanceOf(Reply.Unknown.class).isEqualTo(second.reply());
    assertThat(first.statistics().get("rlimit count"))
        .isEqualTo(second.statistics().get("rlimit count"));
  }

  @Test
  void an_unknown_parameter_is_refused() {
    for (Solver solver : List.of(new Z3InProcess(), new Z3Process())) {
      assertThatThrownBy(() -> solver.ask(Scripts.linearSatisfiable(), LIMITS.with("tiemout", "5")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("tiemout");
      assertThat(solver.ask(Scripts.linearSatisfiable(), LIMITS.with("random_seed", "5")).reply())
          .isInstanceOf(Reply.Satisfiable.class);
    }
  }

  @Test
  void a_core_names_what_contradicts() {
    assertThat(new Z3InProcess().core(Scripts.linearUnsatisfiable(), LIMITS))
        .contains("is-either", "is-x-negative", "is-y-positive")
        .doesNotContain("is-beside-it");
  }

  @Test
  void statistics_are_passed_on() {
    try (Z3Process z3 = new Z3Process()) {
      Map<String, String> statistics = z3.ask(Scripts.squareBelowZero(), LIMITS).statistics();
      assertThat(statistics).containsKey("rlimit count");
    }
  }
}
