package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relucid.proofs.kernel.Certificates.check;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.relucid.theory.number.Rational;

class KernelTest {
  @Test
  void the_bounds_of_the_absolute_value_are_theorems() {
    assertThat(check(Certificates.ABSOLUTE_VALUE))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted ->
                assertThat(accepted.theorems())
                    .extracting(Theorem::claim)
                    .containsExactly(
                        new Claim.OutputAtMost(0, Rational.ONE),
                        new Claim.OutputAtLeast(0, Rational.ZERO)));
  }

  @Test
  void a_proof_by_cases_is_a_theorem() {
    assertThat(check(Certificates.BY_CASES)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void a_witness_is_a_theorem() {
    assertThat(check(Certificates.WITNESS)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void a_chord_with_a_positive_lower_bound_is_rejected() {
    rejected(Certificates.ABSOLUTE_VALUE, "3 chord h1 -1 1", "3 chord h1 1/2 1")
        .isEqualTo("step 3: no chord over [1/2, 1], it needs l <= 0 <= u and l < u");
  }

  @Test
  void a_chord_with_a_negative_upper_bound_is_rejected() {
    rejected(Certificates.ABSOLUTE_VALUE, "3 chord h1 -1 1", "3 chord h1 -1 -1/2")
        .isEqualTo("step 3: no chord over [-1, -1/2], it needs l <= 0 <= u and l < u");
  }

  @Test
  void a_chord_over_a_point_is_rejected() {
    rejected(Certificates.ABSOLUTE_VALUE, "3 chord h1 -1 1", "3 chord h1 0 0")
        .isEqualTo("step 3: no chord over [0, 0], it needs l <= 0 <= u and l < u");
  }

  @Test
  void a_chord_over_bounds_that_were_not_derived_is_rejected() {
    rejected(Certificates.ABSOLUTE_VALUE, "3 chord h1 -1 1", "3 chord h1 -1/2 1")
        .isEqualTo("step 3: found x1 + 1 >= 0, expected x1 + 1/2 >= 0");
    rejected(Certificates.ABSOLUTE_VALUE, "3 chord h1 -1 1", "3 chord h1 -1 1/2")
        .isEqualTo("step 3: found -x1 + 1 >= 0, expected -x1 + 1/2 >= 0");
  }

  @Test
  void a_negative_multiplier_is_rejected_with_its_index() {
    rejected(Certificates.ABSOLUTE_VALUE, "1*[6] + 1*[7]", "1*[6] + -1*[7]")
        .isEqualTo("step 8: multiplier -1 of term 2 is negative");
  }

  @Test
  void a_negative_constant_is_rejected() {
    rejected(Certificates.ABSOLUTE_VALUE, "1*[6] + 1*[7]", "1*[6] + 1*[7] + -1")
        .isEqualTo("step 8: constant -1 is negative");
  }

  @Test
  void a_bound_that_was_not_derived_is_rejected() {
    rejected(Certificates.ABSOLUTE_VALUE, "y1 <= 1 by 5", "y1 <= 1/2 by 5")
        .isEqualTo("conclusion 1: found -h1 - h2 + 1 >= 0, expected -h1 - h2 + 1/2 >= 0");
    rejected(Certificates.ABSOLUTE_VALUE, "y1 >= 0 by 8", "y1 >= 1 by 8")
        .isEqualTo("conclusion 2: found h1 + h2 >= 0, expected h1 + h2 - 1 >= 0");
  }

  @Test
  void a_phase_needs_its_hypothesis() {
    rejected(Certificates.BY_CASES, "4 active h1 from 3", "4 active h1 from 1")
        .isEqualTo("step 4: found x1 + 1 >= 0, expected x1 >= 0");
    rejected(Certificates.BY_CASES, "7 inactive h1 from 6", "7 inactive h1 from 1")
        .isEqualTo("step 7: found x1 + 1 >= 0, expected -x1 >= 0");
  }

  @Test
  void a_fact_of_a_closed_branch_is_out_of_reach() {
    rejected(Certificates.BY_CASES, "7 inactive h1 from 6", "7 inactive h1 from 3")
        .isEqualTo("step 7: fact 3 is not an earlier fact of this branch or an open one");
    rejected(Certificates.BY_CASES, "y1 <= 1/2 by 9", "y1 <= 1/2 by 8")
        .isEqualTo("conclusion 1: fact 8 is not an earlier fact of this branch or an open one");
  }

  @Test
  void a_fact_of_its_own_step_or_a_later_one_is_out_of_reach() {
    rejected(Certificates.ABSOLUTE_VALUE, "1*[6] + 1*[7]", "1*[6] + 1*[8]")
        .isEqualTo("step 8: fact 8 is not an earlier fact of this branch or an open one");
    rejected(Certificates.ABSOLUTE_VALUE, "1*[6] + 1*[7]", "1*[6] + 1*[999999999]")
        .isEqualTo("step 8: fact 999999999 is not an earlier fact of this branch or an open one");
  }

  @Test
  void branches_with_different_conclusions_are_rejected() {
    rejected(Certificates.BY_CASES, "8 combine 1*[7] + 1/2*[1]", "8 combine 1*[7] + 1/2*[1] + 1")
        .isEqualTo("step 9: the branches end in 1/2*x1 - h1 + 1/2 >= 0 and 1/2*x1 - h1 + 3/2 >= 0");
  }

  @Test
  void a_split_that_is_not_closed_is_rejected() {
    rejected(Certificates.BY_CASES, "9 end", "9 split x1")
        .isEqualTo("end of the derivation: 2 splits are not closed");
  }

  @Test
  void an_end_without_a_second_branch_is_rejected() {
    rejected(Certificates.BY_CASES, "6 otherwise", "6 end")
        .isEqualTo("step 6: no branch of this kind is open here");
    rejected(Certificates.BY_CASES, "9 end", "9 otherwise")
        .isEqualTo("step 9: no branch of this kind is open here");
  }

  @Test
  void what_does_not_exist_is_rejected() {
    rejected(Certificates.ABSOLUTE_VALUE, "2 assume 2", "2 assume 3")
        .isEqualTo("step 2: assumption 3, there are 2");
    rejected(Certificates.ABSOLUTE_VALUE, "6 nonneg h1", "6 nonneg h3")
        .isEqualTo("step 6: neuron h3, there are 2");
    rejected(Certificates.ABSOLUTE_VALUE, "y1 >= 0 by 8", "y2 >= 0 by 8")
        .isEqualTo("conclusion 2: output y2, there are 1");
  }

  @Test
  void anything_follows_from_a_contradiction_and_from_nothing_else() {
    String empty = Certificates.BY_CASES.replace("assume -x1 + 1 >= 0", "assume -x1 - 2 >= 0");
    String steps = "1 assume 1\n2 assume 2\n3 combine 1*[1] + 1*[2]\n4 absurd -h1 from 3\n";
    String proof = empty.replaceFirst("(?s)1 assume 1.*9 end\n", steps);
    assertThat(check(proof.replace("y1 <= 1/2 by 9", "-h1 >= 0 by 4\ninfeasible by 3")))
        .isInstanceOf(Verdict.Accepted.class);
    rejected(proof, "4 absurd -h1 from 3", "4 absurd -h1 from 1")
        .isEqualTo("step 4: x1 + 1 >= 0 is no contradiction");
    rejected(proof, "y1 <= 1/2 by 9", "infeasible by 1")
        .isEqualTo("conclusion 1: x1 + 1 >= 0 is no contradiction");
    rejected(proof.replace("-x1 - 2", "-x1 - 1"), "y1 <= 1/2 by 9", "infeasible by 3")
        .isEqualTo("step 4: 0 >= 0 is no contradiction");
  }

  @Test
  void a_point_outside_of_the_assumptions_is_no_witness() {
    rejected(Certificates.WITNESS, "at 3/4", "at 5/4")
        .isEqualTo("conclusion 1: assumption 2 is -1/4 at the point, expected >= 0");
  }

  @Test
  void a_point_that_violates_nothing_is_no_witness() {
    rejected(Certificates.WITNESS, "at 3/4", "at 1/2")
        .isEqualTo("conclusion 1: the form is 0 at the point, expected < 0");
  }

  @Test
  void a_point_of_another_dimension_is_no_witness() {
    rejected(Certificates.WITNESS, "at 3/4", "at 3/4, 0")
        .isEqualTo("conclusion 1: form of dimension 2, expected 1");
  }

  @Test
  void nothing_is_concluded_from_nothing() {
    rejected(Certificates.ABSOLUTE_VALUE, "y1 <= 1 by 5\ny1 >= 0 by 8\n", "")
        .isEqualTo("end of the derivation: the certificate concludes nothing");
  }

  private static AbstractStringAssert<?> rejected(String text, String part, String replacement) {
    assertThat(text).contains(part);
    Certificate certificate = Certificates.read(text.replace(part, replacement));
    Verdict verdict = Kernel.check(certificate);
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    return assertThat(((Verdict.Rejected) verdict).describe(certificate.setting()));
  }
}
