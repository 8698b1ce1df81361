package org.relucid.smt.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.smt.query.Finding;
import org.relucid.smt.query.Limits;
import org.relucid.smt.query.Panel;

class LemmasTest {
  private static final Limits LIMITS = Limits.seconds(60);
  private static final Panel Z3 = Panel.z3Alone();

  @AfterAll
  static void close() {
    Z3.close();
  }

  private static LemmaResult prove(String id) {
    return Lemmas.named(id).orElseThrow().prove(Z3, LIMITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B24-ibp-step",
        "chord-identities",
        "chord-monotone",
        "B24-dp1-flip",
        "B24-triangle-facings-2",
        "B24-dp0-facing-a-2",
        "B24-dp0-facing-b-2",
        "B24-dp0-facing-c-1",
        "B24-dp0-facing-wrong-2",
        "B24-dp0-facing-unique-1",
        "B24-band-0",
        "Ma24-invariance-2",
        "Ma24-four-entries-2",
        "Ma24-zero-weights",
        "clip"
      })
  void the_lemma_holds(String id) {
    LemmaResult result = prove(id);
    assertThat(result.answers()).as(id).allMatch(LemmaResult.Answered::holds);
    assertThat(result.holds()).isTrue();
    assertThat(result.fails()).isFalse();
  }

  @Test
  @Tag("slow")
  void all_lemmas_hold_and_none_holds_for_nothing() {
    for (Lemma lemma : Lemmas.all()) {
      assertThat(lemma.prove(Z3, LIMITS).holds()).as(lemma.id()).isTrue();
      for (Case question : lemma.cases()) {
        assertThat(Z3.ask(question.hypotheses(), LIMITS))
            .as(lemma.id() + " " + question.name())
            .isInstanceOf(Finding.Model.class);
      }
    }
  }

  @Test
  @Tag("slow")
  void times_are_as_wanted() {
    assertThat(prove("B24-ibp-step").elapsed()).isLessThan(Duration.ofSeconds(2));
    assertThat(prove("B24-triangle-facings-3").elapsed()).isLessThan(Duration.ofSeconds(10));
    assertThat(prove("B24-triangle-facings-4").elapsed()).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void linear_lemmas_need_no_solver_to_be_believed() {
    for (String id : List.of("B20-nmin", "B24-dp0-facing-unique-1")) {
      assertThat(prove(id).standing()).as(id).isEqualTo(Finding.Standing.CERTIFIED);
    }
  }

  @Test
  void a_wrong_lemma_is_refuted_with_numbers() {
    CaseBuilder builder = new CaseBuilder("wrong", "all facings precise under deeppoly-0");
    ConvexFunction f = ConvexFunction.of("R", builder.any("c"), builder);
    Case wrong =
        f.network().precise("deeppoly-0", Univariate.Side.LOWER, builder.anyBox(), builder);
    LemmaResult result = new Lemma("wrong", "wrong", List.of(wrong)).prove(Z3, LIMITS);
    assertThat(result.holds()).isFalse();
    assertThat(result.fails()).isTrue();
  }

  @Test
  void ids_differ_and_every_lemma_has_a_statement() {
    assertThat(Lemmas.all()).extracting(Lemma::id).doesNotHaveDuplicates();
    assertThat(Lemmas.all()).allMatch(lemma -> lemma.statement().endsWith("."));
    assertThat(Lemmas.of("B24-triangle-facings")).hasSize(Lemmas.MOST_KINKS);
  }
}
