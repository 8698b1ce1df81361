package org.relucid.proofs.library.theorem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relucid.smt.lemma.Lemma;
import org.relucid.smt.lemma.Lemmas;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Opinion;
import org.relucid.smt.query.Panel;
import org.relucid.smt.query.Reply;
import org.relucid.smt.query.Solver;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;

class SolvedLemmasTest {
  private static Check.Finding ask(Limits limits, String... lemmas) {
    try (Panel panel = Panel.z3Alone()) {
      return new SolvedLemmas(panel, limits).ask(List.of(lemmas));
    }
  }

  @Test
  void a_lemma_that_holds_says_by_whom() {
    Check.Finding finding = ask(Limits.seconds(20), "B24-ibp-step", "B20-nmin");
    assertThat(finding.passed()).isTrue();
    assertThat(finding.detail())
        .containsPattern("B24-ibp-step: holds, 2 cases in [0-9.]+ s, by Z3 4.14.1 alone")
        .containsPattern("B20-nmin: holds, 1 case in [0-9.]+ s, by kernel");
  }

  @Test
  void what_is_not_decided_in_time_is_neither_proved_nor_refuted() {
    Check.Finding late = ask(Limits.of(Duration.ofMillis(1)), "B24-triangle-facings-4");
    assertThat(late).isInstanceOf(Check.Finding.Undecided.class);
    assertThat(late.detail())
        .containsPattern("B24-triangle-facings-4: not decided, [0-9]+ of 32 cases hold in .* s; ")
        .containsPattern("; case [LR]+-(lower|upper): unknown ");
  }

  @Test
  void an_unknown_lemma_is_a_failure() {
    assertThat(ask(Limits.seconds(1), "no-such-lemma"))
        .isEqualTo(Check.failed("there is no lemma no-such-lemma"));
  }

  /// A solver that denies everything: where an example is claimed, that refutes the lemma.
  @Test
  void what_a_solver_refutes_has_failed() {
    Check.Finding finding = ask(new Reply.Unsatisfiable(""), "Ma24-zero-weights");
    assertThat(finding).isInstanceOf(Check.Finding.Failed.class);
    assertThat(finding.detail())
        .contains("REFUTED")
        .endsWith("there is no example, by the denier alone");
  }

  @Test
  void a_false_model_leaves_a_lemma_undecided() {
    Check.Finding finding = ask(new Reply.Satisfiable(Map.of()), "B24-ibp-step");
    assertThat(finding).isInstanceOf(Check.Finding.Undecided.class);
    assertThat(finding.detail()).contains("not decided, 0 of 2 cases hold");
  }

  @Test
  void a_refuted_lemma_outweighs_an_undecided_one() {
    Check.Finding finding = ask(new Reply.Unsatisfiable(""), "B24-ibp-step", "Ma24-zero-weights");
    assertThat(finding).isInstanceOf(Check.Finding.Failed.class);
  }

  @Test
  void the_outcome_of_a_proof_is_that_of_its_worst_step() {
    assertThat(proof(Check.passed(""), Check.passed("")).outcome()).isEqualTo(Proof.Outcome.HOLDS);
    assertThat(proof(Check.passed(""), new Check.Finding.Undecided("")).outcome())
        .isEqualTo(Proof.Outcome.UNDECIDED);
    assertThat(proof(new Check.Finding.Undecided(""), Check.failed("")).outcome())
        .isEqualTo(Proof.Outcome.FAILED);
  }

  private static Proof proof(Check.Finding... findings) {
    LibraryTheorem theorem = Library.usual().theorem("B24-band").orElseThrow();
    return new Proof(
        theorem,
        Stream.of(findings)
            .map(found -> new Proof.Checked(theorem.proof().getFirst(), Optional.of(found)))
            .toList());
  }

  private static Check.Finding ask(Reply always, String... lemmas) {
    Panel panel = new Panel(new Parrot(always), List.of(), Duration.ofSeconds(1)).uncertified();
    return new SolvedLemmas(panel, Limits.seconds(1)).ask(List.of(lemmas));
  }

  /// Says always the same.
  private record Parrot(Reply reply) implements Solver {
    @Override
    public String name() {
      return "the denier";
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

  @Test
  void every_lemma_that_a_step_names_exists_and_few_belong_to_no_step() {
    Set<String> named =
        Library.usual().theorems().stream()
            .flatMap(theorem -> theorem.proof().stream())
            .flatMap(SolvedLemmasTest::lemmas)
            .collect(Collectors.toSet());
    List<String> all = Lemmas.all().stream().map(Lemma::id).toList();
    assertThat(all).containsAll(named);
    assertThat(all.stream().filter(id -> !named.contains(id)))
        .allMatch(id -> id.endsWith("-4") || id.equals("Ma24-zero-weights"));
  }

  private static Stream<String> lemmas(ProofStep step) {
    return step.support() instanceof ProofStep.Support.Solved(_, var lemmas)
        ? lemmas.stream()
        : Stream.of();
  }

  @Test
  @Tag("slow")
  void all_lemmas_of_the_library_hold() {
    try (Panel panel = Panel.z3Alone().uncertified()) {
      SolvedLemmas solvers = new SolvedLemmas(panel, Limits.seconds(60));
      for (LibraryTheorem theorem : Library.usual().theorems()) {
        assertThat(Proof.checkComputed(theorem).withLemmas(solvers).holds())
            .as("%s", theorem)
            .isTrue();
      }
    }
  }
}
