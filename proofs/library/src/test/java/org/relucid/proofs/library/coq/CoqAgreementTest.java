package org.relucid.proofs.library.coq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Verdict;

/// Coq accepts what the kernel accepts, and rejects what it rejects. Many certificates are put into
/// one file, each in its module, since starting Coq takes longer than checking.
class CoqAgreementTest {
  private final Path folder;

  CoqAgreementTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void needs_coq() {
    Coq.needed();
  }

  @Test
  void coq_proves_each_claim_of_a_certificate() throws Exception {
    List<Certificate> certificates = new ArrayList<>(SmallCertificates.ofTheory());
    certificates.add(SmallCertificates.contradiction());
    certificates.add(SmallCertificates.byCases());
    certificates.add(SmallCertificates.witness());
    for (int seed = 0; seed < 12; seed++) {
      String relaxation = SmallCertificates.RELAXATIONS.get(seed % 6);
      certificates.add(SmallCertificates.random(seed, relaxation));
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < certificates.size(); i++) {
      assertThat(Kernel.check(certificates.get(i))).isInstanceOf(Verdict.Accepted.class);
      text.append(module("Certificate_" + i, CoqFile.of(certificates.get(i))));
    }
    Coq.Answer answer = Coq.check(folder, text.toString());
    assertThat(answer.code()).as(answer.text()).isZero();
  }

  @Test
  void coq_and_the_kernel_agree_on_mutants() throws Exception {
    List<Certificate> certificates = new ArrayList<>();
    certificates.add(SmallCertificates.contradiction());
    certificates.add(SmallCertificates.byCases());
    certificates.add(SmallCertificates.witness());
    for (int seed = 0; seed < 6; seed++) {
      certificates.add(SmallCertificates.random(seed, SmallCertificates.RELAXATIONS.get(seed)));
    }
    StringBuilder text = new StringBuilder();
    List<Boolean> verdicts = new ArrayList<>();
    for (int i = 0; i < certificates.size(); i++) {
      StringBuilder goals = new StringBuilder(head(certificates.get(i), "Definition steps_1"));
      StepMutants mutants = new StepMutants(i, certificates.get(i));
      for (int j = 0; j < 25; j++) {
        Certificate mutant = mutants.next();
        boolean accepted = Kernel.check(mutant) instanceof Verdict.Accepted;
        verdicts.add(accepted);
        goals.append(goal(mutant, accepted));
      }
      text.append(module("Certificate_" + i, goals.toString()));
    }
    assertThat(verdicts).contains(true, false);
    Coq.Answer answer = Coq.check(folder, text.toString());
    assertThat(answer.code()).as(answer.text()).isZero();
  }

  @Test
  void a_theorem_rests_on_the_axioms_of_the_reals_only() throws Exception {
    Coq.Answer answer = Coq.check(folder, CoqFile.of(SmallCertificates.byCases()));
    assertThat(answer.code()).as(answer.text()).isZero();
    assertThat(answer.text().lines().filter(line -> line.matches("[A-Za-z_.]+")))
        .containsExactlyInAnyOrder(
            "ClassicalDedekindReals.sig_forall_dec",
            "FunctionalExtensionality.functional_extensionality_dep");
  }

  @Test
  void a_forged_file_does_not_compile() throws Exception {
    String text = CoqFile.of(SmallCertificates.byCases());
    String forged =
        text.replace("At_most 0 (1#2)", "At_most 0 (1#3)").replace("Q2R (1#2)", "Q2R (1#3)");
    assertThat(forged).isNotEqualTo(text);
    assertThat(Coq.check(folder, forged).code()).isNotZero();
    String otherStatement = text.replace("<= Q2R (1#2)", "<= Q2R (1#3)");
    assertThat(Coq.check(folder, otherStatement).code()).isNotZero();
  }

  /// What both say of the steps and conclusions of a mutant, as a goal.
  private static String goal(Certificate mutant, boolean accepted) {
    CoqTerms terms = new CoqTerms(mutant.setting().network().inputs());
    return "Goal check the_problem "
        + CoqTerms.inLine(mutant.steps(), terms::step)
        + "\n  "
        + CoqTerms.inLine(mutant.conclusions(), terms::conclusion)
        + " = "
        + accepted
        + ".\nProof. vm_compute. reflexivity. Qed.\n";
  }

  private static String head(Certificate certificate, String end) {
    String text = CoqFile.of(certificate);
    int at = text.indexOf(end);
    return text.substring(0, at < 0 ? text.indexOf("Definition steps ") : at);
  }

  /// Without the axioms, which take Coq longer to find than all else.
  private static String module(String name, String text) {
    String quiet = text.replaceAll("Print Assumptions .*", "");
    return "Module " + name + ".\n" + quiet + "\nEnd " + name + ".\n";
  }
}
