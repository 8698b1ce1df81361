package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `theorems` and `prove`; what they print word for word is in [GoldenTest].
class TheoremCommandsTest {
  @Test
  void every_theorem_is_listed_with_what_it_rests_on() {
    Run run = Run.of("theorems", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.json().get("theorems"))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            theorem -> {
              assertThat(theorem.get("statement")).isNotEmpty();
              assertThat(theorem.get("trust")).isNotEmpty();
              assertThat(theorem.get("scope").asText()).isNotEmpty();
              assertThat(theorem.get("status").asText()).isIn("proved", "cited", "sketched");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"B24-dp0-cpwl", "B24-dp1-cpwl", "B24-triangle-cpwl", "B24-ibp-abs"})
  void a_headline_theorem_rests_on_coq_alone_and_its_computations_pass(String id) {
    Run run = Run.of("prove", id, "--json");
    assertThat(run.code()).isZero();
    JsonNode proof = run.json();
    assertThat(proof.get("holds").asBoolean()).isTrue();
    assertThat(proof.get("trust")).hasSize(1);
    assertThat(proof.get("trust").get(0).asText()).isEqualTo("Coq 8.16, standard reals");
    assertThat(proof.get("steps")).anyMatch(step -> step.path("passed").asBoolean());
  }

  @Test
  void a_theorem_that_is_not_there_is_named_with_the_nearest() {
    Run run = Run.of("prove", "B24-bands");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("theorem 'B24-bands' is not in the library", "B24-band");
  }

  @Test
  void all_theorems_are_checked_at_once() {
    Run run = Run.of("prove", "--all", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.json().get("proofs"))
        .hasSize(Run.of("theorems", "--json").json().get("theorems").size())
        .allMatch(proof -> proof.get("holds").asBoolean());
  }

  @Test
  void one_theorem_or_all_have_to_be_asked_for() {
    assertThat(Run.of("prove").err()).contains("expected an ID or --all");
    assertThat(Run.of("prove", "B24-band", "--all").code()).isEqualTo(2);
  }

  @Test
  void a_sketch_is_called_one() {
    Run run = Run.of("prove", "multi-neuron-plane");
    assertThat(run.out()).contains("[a sketch, no proof]", "mere sketches");
  }
}
