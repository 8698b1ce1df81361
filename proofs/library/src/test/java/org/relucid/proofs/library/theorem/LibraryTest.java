package org.relucid.proofs.library.theorem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.expressivity.encode.Encoder;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.relaxations.Relaxations;

class LibraryTest {
  private final Library library = Library.usual();

  static List<LibraryTheorem> theorems() {
    return Library.usual().theorems();
  }

  @ParameterizedTest
  @MethodSource("theorems")
  void no_computation_of_a_proof_fails(LibraryTheorem theorem) {
    assertThat(Proof.check(theorem).steps())
        .filteredOn(Proof.Checked::failed)
        .as("%s", theorem)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibp",
        "zonotope",
        "deeppoly-0",
        "deeppoly-1",
        "deeppoly",
        "triangle",
        "multi-neuron",
        "multi-neuron-2"
      })
  void every_encoder_names_a_theorem_of_the_library(String relaxation) {
    assertThat(Encoders.of(relaxation).stream().map(Encoder::theorem))
        .isNotEmpty()
        .allMatch(id -> library.theorem(id).isPresent());
  }

  @Test
  void instances_alone_make_no_general_theorem() {
    ProofStep instance =
        ProofStep.instances("tried", () -> Check.passed("fine"), Trust.RELAXATIONS);
    assertThatThrownBy(() -> Draft.of("x", "x").step(instance).done())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("instances alone");
  }

  @Test
  void the_ledger_counts_what_nothing_else_covers() {
    Ledger ledger =
        Draft.of("x", "x")
            .step(ProofStep.argument("first"))
            .step(ProofStep.coq("second", "ibp_is_sound", "Ibp/Soundness.v"))
            .step(ProofStep.cited("third", "Mi21"))
            .step(ProofStep.solved("fourth", "forall x: x = x", "B20-nmin"))
            .done()
            .ledger();
    assertThat(ledger.arguments()).containsExactly("step 1: first");
    assertThat(ledger.trust())
        .containsExactly(CoqReference.TRUST, "a written argument", "cited: Mi21");
    assertThat(ledger.lemmas()).containsExactly("B20-nmin");
  }

  @Test
  void a_computation_that_throws_has_failed() {
    LibraryTheorem theorem =
        Draft.of("x", "x")
            .step(
                ProofStep.computed(
                    "thrown",
                    () -> {
                      throw new ArithmeticException("1/0");
                    },
                    Trust.LIBRARY))
            .done();
    assertThat(Proof.check(theorem).holds()).isFalse();
  }

  @Test
  void consequences_speak_of_relaxations_that_exist() {
    Set<String> named = new HashSet<>();
    for (LibraryTheorem theorem : library.theorems()) {
      for (Consequence consequence : theorem.consequences()) {
        switch (consequence) {
          case Consequence.Expresses expresses -> named.add(expresses.relaxation());
          case Consequence.DoesNotExpress not -> named.add(not.relaxation());
          case Consequence.Composes composes -> named.add(composes.relaxation());
          case Consequence.IsInside(var tighter, var looser) ->
              named.addAll(List.of(tighter, looser));
        }
      }
    }
    assertThat(named)
        .contains("ibp", "triangle")
        .allMatch(name -> Relaxations.named(name, Relaxations.EXACTLY).name() != null);
  }

  @Test
  void a_wrong_number_in_a_statement_is_found() {
    Check wrong = Checks.bounds("relu(x) + relu(-x)", "[-1,1]", java.util.Map.of("ibp", "[0,1]"));
    assertThat(wrong.run().passed()).isFalse();
  }

  @Test
  void a_network_that_is_no_encoding_is_no_counterexample() {
    Check wrong =
        Checks.refutes(
            "ibp",
            "abs(x)",
            org.relucid.theory.function.Domain.line(),
            List.of("relu(x) + 2*relu(-x)"));
    assertThat(wrong.run().detail()).contains("not shown to compute");
  }
}
