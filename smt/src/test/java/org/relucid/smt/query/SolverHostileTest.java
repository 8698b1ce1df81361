package org.relucid.smt.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
      assertThat(processes).isNotEmpty();
      CompletableFuture<Opinion> opinion = new CompletableFuture<>();
      Thread asking =
          Thread.ofVirtual().start(() -> opinion.complete(z3.ask(Scripts.hard(), LIMITS)));
      await(() -> processes.stream().allMatch(process -> isBusy(process, Duration.ofMillis(50))));
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
  void an_interrupt_stops_a_child() throws Exception {
    try (Z3Process z3 = new Z3Process()) {
      z3.ask(Scripts.linearSatisfiable(), LIMITS);
      List<ProcessHandle> processes = z3.processes();
      assertThat(processes).isNotEmpty();
      interrupted(
          z3, () -> processes.stream().allMatch(process -> isBusy(process, Duration.ofMillis(50))));
    }
  }

  @Test
  void an_interrupt_stops_the_library() throws Exception {
    interrupted(new Z3InProcess(), SolverHostileTest::isChecking);
  }

  /// Interrupts a long question once the solver is at work.
  private static void interrupted(Solver solver, BooleanSupplier isAtWork) throws Exception {
    CompletableFuture<Opinion> opinion = new CompletableFuture<>();
    Thread asking =
        Thread.ofPlatform()
            .start(() -> opinion.complete(solver.ask(Scripts.hard(), Limits.seconds(600))));
    await(isAtWork);
    assertThat(opinion).isNotDone();
    asking.interrupt();
    assertThat(opinion.get(20, TimeUnit.SECONDS).reply()).isInstanceOf(Reply.Unknown.class);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  private final Map<ProcessHandle, Duration> cpuBefore = new HashMap<>();

  /// Whether it has worked for that long since this was asked first.
  private boolean isBusy(ProcessHandle process, Duration work) {
    Duration cpu = process.info().totalCpuDuration().orElseThrow();
    Duration before = cpuBefore.computeIfAbsent(process, _ -> cpu);
    return cpu.minus(before).compareTo(work) >= 0;
  }

  /// Whether Z3's library is looking for a model.
  private static boolean isChecking() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals("z3"))
        .flatMap(thread -> Stream.of(thread.getValue()))
        .anyMatch(frame -> frame.getMethodName().contains("olverCheck"));
  }

  @ParameterizedTest
  @EnumSource(NoSolver.Behaviour.class)
  void a_program_that_is_no_solver_says_nothing(NoSolver.Behaviour behaviour) {
    List<String> options =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-classpath",
            System.getProperty("java.class.path"),
            NoSolver.class.getName(),
            behaviour.name());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Duration patience =
        behaviour == NoSolver.Behaviour.HANG ? Duration.ofMillis(10) : Duration.ofSeconds(20);
    Opinion opinion =
        ExternalSolver.of(java, options).ask(Scripts.linearUnsatisfiable(), Limits.of(patience));
    assertThat(opinion.reply()).isEqualTo(new Reply.Unknown(behaviour.reason));
  }
}
