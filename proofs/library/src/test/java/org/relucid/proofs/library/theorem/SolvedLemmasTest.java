package org.relucid.proofs.library.theorem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relucid.smt.lemma.Lemma;
import org.relucid.smt.lemma.Lemmas;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;

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
  void what_is_not_decided_in_time_or_unknown_is_no_success() {
    Check.Finding late = ask(Limits.of(Duration.ofMillis(1)), "B24-triangle-facings-4");
    assertThat(late.passed()).isFalse();
    assertThat(late.detail()).contains("not decided");
    assertThat(ask(Limits.seconds(1), "no-such-lemma").passed()).isFalse();
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
