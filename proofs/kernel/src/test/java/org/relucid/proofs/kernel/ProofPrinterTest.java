package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class ProofPrinterTest {
  @Test
  void a_derivation_reads_as_a_numbered_proof() throws IOException {
    assertThat(print(Certificates.read(Certificates.ABSOLUTE_VALUE)))
        .isEqualTo(
            """
            For all x1, let
              h1 = relu(x1)
              h2 = relu(-x1)
              y1 = h1 + h2
            and assume
              [1]  x1 >= -1
              [2]  x1 <= 1
            Proof.
            (1)  x1 >= -1    assumption [1]
            (2)  x1 <= 1    assumption [2]
            (3)  x1 >= 2*h1 - 1    chord of h1 = relu(x1) over -1 <= x1 <= 1, by (1), (2)
            (4)  x1 + 2*h2 <= 1    chord of h2 = relu(-x1) over -1 <= -x1 <= 1, by (2), (1)
            (5)  h1 + h2 <= 1    1/2*(3) + 1/2*(4)
            (6)  h1 >= 0    a relu is not negative
            (7)  h2 >= 0    a relu is not negative
            (8)  h1 + h2 >= 0    (6) + (7)
            Therefore
              y1 <= 1, by (5)
              y1 >= 0, by (8)
            """);
  }

  @Test
  void cases_are_indented() throws IOException {
    assertThat(print(Certificates.read(Certificates.BY_CASES)))
        .endsWith(
            """
            Case x1 >= 0:
                (3)  x1 >= 0    hypothesis
                (4)  x1 >= h1    h1 = relu(x1) is its argument, by (3)
                (5)  1/2*x1 >= h1 - 1/2    (4) + 1/2*(2)
            Case x1 <= 0:
                (6)  x1 <= 0    hypothesis
                (7)  h1 <= 0    h1 = relu(x1) is zero, by (6)
                (8)  1/2*x1 >= h1 - 1/2    (7) + 1/2*(1)
            (9)  1/2*x1 >= h1 - 1/2    in both cases
            Therefore
              y1 <= 1/2 (0.5), by (9)
            """);
  }

  @Test
  void a_witness_is_evaluated() throws IOException {
    assertThat(print(Certificates.read(Certificates.WITNESS)))
        .doesNotContain("Proof.")
        .endsWith(
            """
            Therefore
              -h1 + 1/2 >= 0 is violated at (3/4), since there
                h1 = 3/4
                [1]  x1 + 1 = 7/4 >= 0
                [2]  -x1 + 1 = 1/4 >= 0
                -h1 + 1/2 = -1/4 (-0.25) < 0
            """);
  }

  @Test
  void what_follows_from_no_other_fact_is_said_in_words() throws IOException {
    Setting setting =
        new Setting(Certificates.read(Certificates.BY_CASES).setting().network(), List.of());
    AffineForm weaker = AffineForm.of(Vector.of(Rational.of(-1), Rational.ONE), Rational.of(2));
    List<Step> steps =
        List.of(
            new Step.Above(0),
            new Step.Combine(List.of(), Rational.of(3)),
            new Step.Combine(List.of(new Step.Term(Rational.ONE, 0)), Rational.of(2)));
    List<Conclusion> conclusions = List.of(new Conclusion(new Claim.NonNegative(weaker), 2));
    assertThat(print(new Certificate(setting, Optional.empty(), steps, conclusions)))
        .isEqualTo(
            """
            For all x1, let
              h1 = relu(x1)
              y1 = -1/2*x1 + h1
            Proof.
            (1)  h1 >= x1    h1 = relu(x1) is not below its argument
            (2)  3 >= 0    a number that is not negative
            (3)  h1 >= x1 - 2    (1), weakened by 2
            Therefore
              -x1 + h1 + 2 >= 0, by (3)
            """);
  }

  @Test
  void a_faulty_certificate_is_printed_up_to_its_fault() throws IOException {
    String text = Certificates.ABSOLUTE_VALUE.replace("chord h2 -1 1", "chord h2 -1 1/2");
    assertThat(print(Certificates.read(text)))
        .contains("(3)  x1 >= 2*h1 - 1")
        .doesNotContain("(4)", "Therefore")
        .endsWith("This is no proof. step 4: found x1 + 1 >= 0, expected x1 + 1/2 >= 0\n");
  }

  @Test
  void a_contradiction_and_what_follows_from_it_are_named() throws IOException {
    Setting setting = Certificates.read(Certificates.BY_CASES).setting();
    AffineForm x = AffineForm.variable(setting.dimension(), 0);
    Setting empty = new Setting(setting.network(), List.of(x, x.negate().add(Rational.of(-1))));
    List<Step> steps =
        List.of(
            new Step.Assume(0),
            new Step.Assume(1),
            new Step.Combine(
                List.of(new Step.Term(Rational.ONE, 0), new Step.Term(Rational.ONE, 1)),
                Rational.ZERO),
            new Step.Absurd(x, 2));
    List<Conclusion> conclusions = List.of(new Conclusion(new Claim.Infeasible(), 2));
    assertThat(print(new Certificate(empty, Optional.empty(), steps, conclusions)))
        .contains("(3)  -1 >= 0    (1) + (2)\n")
        .contains("(4)  x1 >= 0    follows from the contradiction (3)\n")
        .endsWith("Therefore\n  no input satisfies the assumptions, by (3)\n");
  }

  @Test
  void deep_proofs_are_printed_without_recursion() throws IOException {
    Setting setting = Certificates.read(Certificates.BY_CASES).setting();
    AffineForm x = AffineForm.variable(setting.dimension(), 0);
    int depth = 2_000;
    List<Step> steps = new ArrayList<>(Collections.nCopies(depth, new Step.Split(x)));
    steps.add(new Step.NonNegative(0));
    for (int i = 0; i < depth; i++) {
      steps.addAll(List.of(new Step.Otherwise(), new Step.NonNegative(0), new Step.End()));
    }
    Claim claim = new Claim.NonNegative(AffineForm.variable(setting.dimension(), 1));
    List<Conclusion> conclusions = List.of(new Conclusion(claim, steps.size() - 1));
    assertThat(print(new Certificate(setting, Optional.empty(), steps, conclusions)))
        .endsWith("\n(8001)  h1 >= 0    in both cases\nTherefore\n  h1 >= 0, by (8001)\n");
  }

  private static String print(Certificate certificate) throws IOException {
    StringBuilder text = new StringBuilder();
    ProofPrinter.print(certificate, text);
    return text.toString();
  }
}
