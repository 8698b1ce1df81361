package org.relucid.smt.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;

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

  /// Answers once so many are asked.
  private record Meeting(CountDownLatch all) implements Solver {
    @Override
    public String name() {
      return "meeting";
    }

    @Override
    public boolean takes(Logic logic) {
      return true;
    }

    @Override
    public Opinion ask(Script script, Limits limits) {
      all.countDown();
      try {
        boolean met = all.await(20, TimeUnit.SECONDS);
        Reply reply = met ? new Reply.Unsatisfiable("") : new Reply.Unknown("nobody came");
        return new Opinion(name(), reply, Duration.ZERO, Map.of());
      } catch (InterruptedException stop) {
        return Opinion.unknown(name(), "interrupted");
      }
    }
  }

  @Test
  void the_others_are_asked_at_the_same_time() {
    Meeting meeting = new Meeting(new CountDownLatch(3));
    Finding finding =
        new Panel(new SmtInterpol(), List.of(meeting, meeting, meeting), Duration.ofSeconds(30))
            .ask(Scripts.linearUnsatisfiable(), Limits.seconds(30));
    assertThat(finding)
        .isInstanceOfSatisfying(
            Finding.NoModel.class, none -> assertThat(none.solvers()).hasSize(4));
  }

  @Test
  void an_interrupt_stops_the_others() throws Exception {
    CountDownLatch asked = new CountDownLatch(2);
    Panel panel =
        new Panel(new SmtInterpol(), List.of(new Meeting(asked)), Duration.ofSeconds(30))
            .uncertified();
    CompletableFuture<Finding> finding = new CompletableFuture<>();
    Thread asking =
        Thread.ofPlatform()
            .stackSize(64 << 20)
            .start(
                () ->
                    finding.complete(panel.ask(Scripts.linearUnsatisfiable(), Limits.seconds(30))));
    while (asked.getCount() > 1) {
      Thread.onSpinWait();
    }
    asking.interrupt();
    assertThat(finding.get(10, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            Finding.NoModel.class,
            none -> assertThat(none.solvers()).containsExactly("SMTInterpol 2.5"));
  }
}
