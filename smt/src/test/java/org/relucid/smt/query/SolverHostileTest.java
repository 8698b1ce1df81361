package org.relucid.smt.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;
import org.relucid.theory.number.Rational;

/// Solvers that die, hang or lie: none of them proves anything.
class SolverHostileTest {
  private static final Limits LIMITS = Limits.seconds(20);

  /// Says always the same.
  private record Fake(Reply reply) implements Solver {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public boolean takes(Logic logic) {
      return true;
    }

    @Override
    public Opinion ask(Script script, Limits limits) {
      return new Opinion(name(), reply, Duration.ZERO, Map.of());
    }
  }

  private static Finding ask(Reply lie, Script script, Solver... others) {
    return new Panel(new Fake(lie), List.of(others), Duration.ofSeconds(10)).ask(script, LIMITS);
  }

  @Test
  void a_false_model_is_a_disagreement() {
    Reply lie = new Reply.Satisfiable(Map.of("x", new Value.Exact(Rational.ONE)));
    assertThat(ask(lie, Scripts.squareBelowZero())).isInstanceOf(Finding.Disagreement.class);
    assertThat(ask(lie, Scripts.linearSatisfiable())).isInstanceOf(Finding.Disagreement.class);
  }

  @Test
  void a_model_with_values_missing_is_none() {
    Reply lie = new Reply.Satisfiable(Map.of());
    assertThat(ask(lie, Scripts.squareBelowZero())).isInstanceOf(Finding.Undecided.class);
  }

  @Test
  void an_irrational_model_that_has_no_rational_one_near_is_not_used() {
    Reply lie =
        new Reply.Satisfiable(Map.of("x", new Value.Between(Rational.of(-1), Rational.of(-1, 2))));
    assertThat(ask(lie, Scripts.squareBelowZero())).isNotInstanceOf(Finding.Model.class);
  }

  @Test
  void a_false_refutation_is_found_out_by_another_solver() {
    Reply lie = new Reply.Unsatisfiable("proof checked, believe me");
    assertThat(ask(lie, Scripts.linearSatisfiable(), new SmtInterpol()))
        .isInstanceOf(Finding.Disagreement.class);
    assertThat(ask(lie, Scripts.rootOfTwo(), new Z3InProcess()))
        .isInstanceOf(Finding.Disagreement.class);
  }

  @Test
  void a_refutation_by_one_solver_is_trusted_and_no_more() {
    Finding finding = ask(new Reply.Unsatisfiable(""), Scripts.linearSatisfiable());
    assertThat(finding)
        .isInstanceOfSatisfying(
            Finding.NoModel.class,
            none -> {
              assertThat(none.standing()).isEqualTo(Finding.Standing.TRUSTED);
              assertThat(none.basis()).isEqualTo("fake alone");
            });
  }

  @Test
  void a_child_that_is_killed_says_nothing_and_the_next_is_asked_anew() throws Exception {
    try (Z3Process z3 = new Z3Process()) {
      z3.ask(Scripts.linearSatisfiable(), LIMITS);
      List<ProcessHandle> processes = z3.processes();
      CompletableFuture<Opinion> opinion = new CompletableFuture<>();
      Thread asking =
          Thread.ofVirtual().start(() -> opinion.complete(z3.ask(Scripts.hard(), LIMITS)));
      Thread.sleep(200);
      processes.forEach(ProcessHandle::destroyForcibly);
      asking.join();
      assertThat(opinion.join().reply())
          .isInstanceOfSatisfying(
              Reply.Unknown.class, unknown -> assertThat(unknown.reason()).contains("died"));
      assertThat(z3.ask(Scripts.linearSatisfiable(), LIMITS).reply())
          .isInstanceOf(Reply.Satisfiable.class);
    }
  }

  @Test
  void a_child_that_needs_too_much_memory_says_nothing() {
    try (Z3Process z3 = new Z3Process()) {
      Opinion opinion = z3.ask(Scripts.hard(), LIMITS.withMegabytes(20));
      assertThat(opinion.reply()).isInstanceOf(Reply.Unknown.class);
      assertThat(opinion.elapsed()).isLessThan(LIMITS.time());
      assertThat(z3.ask(Scripts.linearSatisfiable(), LIMITS).reply())
          .isInstanceOf(Reply.Satisfiable.class);
    }
  }

  @Test
  void an_interrupt_stops_the_question() throws Exception {
    for (Solver solver : List.of(new Z3Process(), new Z3InProcess())) {
      CompletableFuture<Opinion> opinion = new CompletableFuture<>();
      Thread asking =
          Thread.ofPlatform()
              .start(() -> opinion.complete(solver.ask(Scripts.hard(), Limits.seconds(600))));
      Thread.sleep(1500);
      asking.interrupt();
      assertThat(opinion.get(20, TimeUnit.SECONDS).reply()).isInstanceOf(Reply.Unknown.class);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_program_that_is_no_solver_says_nothing(@TempDir Path folder) throws Exception {
    Path program = folder.resolve("solver");
    String slow = "[ \"$1\" = --version ] || sleep 60";
    for (String body : List.of("exit 1", "echo unsatisfied", slow, "echo '(sat'")) {
      Files.writeString(program, "#!/bin/sh\n" + body + "\n");
      assertThat(program.toFile().setExecutable(true)).isTrue();
      Solver solver = ExternalSolver.of(program, List.of());
      assertThat(
              solver.ask(Scripts.linearUnsatisfiable(), Limits.of(Duration.ofMillis(10))).reply())
          .isInstanceOf(Reply.Unknown.class);
    }
  }
}
