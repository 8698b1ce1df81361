package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relucid.theory.format.FormatException;

class MutationLawsTest {
  @Property(tries = 30)
  void random_proofs_are_accepted_and_go_round(
      @ForAll long seed, @ForAll @IntRange(max = 12) int neurons) {
    for (Certificate certificate :
        List.of(
            RandomProof.derivation(seed, neurons),
            RandomProof.contradiction(seed),
            RandomProof.witness(seed))) {
      String text = CertificateWriter.write(certificate);
      assertThat(CertificateWriter.write(Certificates.read(text))).isEqualTo(text);
      assertThat(Certificates.check(text)).isInstanceOf(Verdict.Accepted.class);
      requireTrue(text);
    }
  }

  @Property(tries = 6)
  void a_number_that_is_changed_never_proves_a_falsehood(@ForAll long seed) {
    for (Certificate certificate : proofs(seed)) {
      Mutants.withNumbersChanged(CertificateWriter.write(certificate))
          .forEach(MutationLawsTest::requireTrue);
    }
  }

  @Property(tries = 10)
  void a_sign_that_is_flipped_never_proves_a_falsehood(@ForAll long seed) {
    for (Certificate certificate : proofs(seed)) {
      Mutants.withSignsFlipped(CertificateWriter.write(certificate))
          .forEach(MutationLawsTest::requireTrue);
    }
  }

  @Property(tries = 10)
  void steps_that_are_dropped_or_moved_never_prove_a_falsehood(@ForAll long seed) {
    for (Certificate certificate : proofs(seed)) {
      String text = CertificateWriter.write(certificate);
      List<String> mutants = new ArrayList<>(Mutants.withStepsDropped(text));
      mutants.addAll(Mutants.withStepsReordered(text, new Random(seed)));
      mutants.addAll(Mutants.withRulesExchanged(text));
      mutants.forEach(MutationLawsTest::requireTrue);
    }
  }

  static List<Certificate> proofs(long seed) {
    return List.of(
        RandomProof.derivation(seed, 3),
        RandomProof.contradiction(seed),
        RandomProof.witness(seed));
  }

  /// Rejected, unreadable, or true.
  private static void requireTrue(String text) {
    Certificate certificate;
    try {
      certificate = Certificates.read(text);
    } catch (FormatException unreadable) {
      return;
    }
    if (Kernel.check(certificate) instanceof Verdict.Accepted(List<Theorem> theorems)) {
      for (Theorem theorem : theorems) {
        assertThat(Truth.counterexample(theorem.setting(), theorem.claim()))
            .as(() -> theorem.claim() + " of\n" + text)
            .isEmpty();
      }
    }
  }
}
