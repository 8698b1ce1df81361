package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// What is just allowed and what is just not; found by mutation tests.
class KernelBorderTest {
  /// Of two neurons on one input in [-1, 1].
  private static final Setting SETTING = Certificates.read(Certificates.ABSOLUTE_VALUE).setting();

  private static final AffineForm X = AffineForm.variable(3, 0);
  private static final AffineForm H = AffineForm.variable(3, 1);

  @Test
  void a_chord_may_begin_or_end_at_zero() {
    Rational one = Rational.ONE;
    assertThat(
            fact(
                new Step.Split(X), new Step.Assume(1), new Step.Chord(0, Rational.ZERO, one, 0, 1)))
        .isEqualTo(X.subtract(H));
    assertThat(
            fact(
                new Step.Assume(0),
                new Step.Split(X.negate()),
                new Step.Chord(0, one.negate(), Rational.ZERO, 0, 1)))
        .isEqualTo(H.negate());
  }

  @Test
  void a_neuron_is_above_its_pre_activation() {
    assertThat(fact(new Step.Above(0))).isEqualTo(H.subtract(X));
    assertThat(fact(new Step.Above(1))).isEqualTo(AffineForm.variable(3, 2).add(X));
  }

  @Test
  void a_multiplier_may_be_zero() {
    Step.Term nothing = new Step.Term(Rational.ZERO, 0);
    assertThat(fact(new Step.Assume(0), new Step.Combine(List.of(nothing), Rational.ZERO)))
        .isEqualTo(AffineForm.constant(3, Rational.ZERO));
  }

  @Test
  void indices_begin_at_zero() {
    assertReason(new Reason.NoSuchAssumption(-1, 2), new Step.Assume(-1));
    assertReason(new Reason.NoSuchNeuron(-1, 2), new Step.NonNegative(-1));
    assertReason(new Reason.FactOutOfReach(-1), new Step.Active(0, -1));
    assertThat(rejection(new Claim.OutputAtLeast(-1, Rational.ZERO), new Step.Assume(0)))
        .isEqualTo(new Reason.NoSuchOutput(-1, 1));
  }

  @Test
  void forms_of_another_space_are_rejected() {
    AffineForm other = AffineForm.variable(4, 0);
    assertReason(new Reason.WrongDimension(4, 3), new Step.Split(other));
    assertThat(rejection(new Claim.NonNegative(other), new Step.Assume(0)))
        .isEqualTo(new Reason.WrongDimension(4, 3));
    assertThatThrownBy(() -> new Setting(SETTING.network(), List.of(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("assumption of dimension 4, expected 3");
  }

  @Test
  void a_claim_has_to_be_the_fact_itself() {
    assertThat(rejection(new Claim.NonNegative(X), new Step.Assume(0)))
        .isEqualTo(new Reason.DifferentForm(X.add(Rational.ONE), X));
  }

  @Test
  void only_a_number_below_zero_is_infeasible() {
    AffineForm zero = AffineForm.constant(3, Rational.ZERO);
    Step nothing = new Step.Combine(List.of(), Rational.ZERO);
    Step one = new Step.Combine(List.of(), Rational.ONE);
    assertThat(rejection(new Claim.Infeasible(), nothing)).isEqualTo(new Reason.NotAbsurd(zero));
    assertThat(rejection(new Claim.Infeasible(), one))
        .isEqualTo(new Reason.NotAbsurd(zero.add(Rational.ONE)));
    AffineForm belowZero = X.add(Rational.of(-1));
    Setting setting = new Setting(SETTING.network(), List.of(belowZero));
    Certificate certificate =
        new Certificate(
            setting,
            Optional.empty(),
            List.of(new Step.Assume(0)),
            List.of(new Conclusion(new Claim.Infeasible(), 0)));
    assertThat(Kernel.check(certificate))
        .isEqualTo(
            new Verdict.Rejected(
                new Verdict.Place.AtConclusion(0), new Reason.NotAbsurd(belowZero)));
  }

  @Test
  void nothing_follows_from_a_form_that_is_negative_somewhere() {
    AffineForm belowZeroAtZero = X.add(Rational.of(-1));
    Kernel kernel = new Kernel(new Setting(SETTING.network(), List.of(belowZeroAtZero)));
    assertThatThrownBy(
            () -> {
              kernel.take(new Step.Assume(0));
              kernel.take(new Step.Absurd(H.negate(), 0));
            })
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection ->
                assertThat(rejection.reason()).isEqualTo(new Reason.NotAbsurd(belowZeroAtZero)));
  }

  @Test
  void every_rule_asks_whether_its_neuron_is_there() {
    Reason reason = new Reason.NoSuchNeuron(2, 2);
    assertReason(reason, new Step.NonNegative(2));
    assertReason(reason, new Step.Above(2));
    assertReason(reason, new Step.Chord(2, Rational.of(-1), Rational.ONE, 0, 0));
    assertReason(reason, new Step.Active(2, 0));
    assertThat(rejection(new Claim.Infeasible(), new Step.Inactive(2, 0)))
        .isEqualTo(new Reason.FactOutOfReach(0));
  }

  @Test
  void a_witness_may_lie_on_the_border_of_the_assumptions() {
    assertThat(Certificates.check(Certificates.WITNESS.replace("at 3/4", "at 1")))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted ->
                assertThat(accepted.theorems().getFirst().setting())
                    .isEqualTo(Certificates.read(Certificates.WITNESS).setting()));
  }

  @Test
  void a_certificate_names_its_source() {
    String hash = "0123456789abcdef".repeat(4);
    String text = Certificates.WITNESS.replace("source none", "source " + hash);
    Certificate certificate = Certificates.read(text);
    assertThat(certificate.sourceSha256()).contains(hash);
    assertThat(CertificateWriter.write(certificate)).isEqualTo(text);
    assertThat(Certificates.read(Certificates.WITNESS).about(Optional.of(hash)))
        .isEqualTo(certificate);
  }

  @Test
  void every_line_is_written_in_one_way_only() {
    unreadable(Certificates.ABSOLUTE_VALUE.replace("y1 <= 1 by 5", "y1 <= 2/2 by 5"));
    unreadable(Certificates.ABSOLUTE_VALUE.replace("7 nonneg h2", "7 absurd h2"));
    unreadable(Certificates.ABSOLUTE_VALUE.replace("3 chord h1 -1 1 from", "3 chord h1 -1 1 of"));
    unreadable(Certificates.ABSOLUTE_VALUE.replace("y1 <= 1 by 5", "violated x1 at 0"));
    unreadable(Certificates.WITNESS.replace("at 3/4", ""));
    unreadable(Certificates.WITNESS.replace("at 3/4", "at x1"));
    unreadable(Certificates.WITNESS.replace("violated -h1 + 1/2 at 3/4", "h1 >= 0 by 1"));
    String constant = Certificates.ABSOLUTE_VALUE.replace("6 nonneg h1", "6 combine 3");
    assertThat(CertificateWriter.write(Certificates.read(constant))).isEqualTo(constant);
    String above = Certificates.ABSOLUTE_VALUE.replace("6 nonneg h1", "6 above h1");
    assertThat(CertificateWriter.write(Certificates.read(above))).isEqualTo(above);
  }

  @Test
  void limits_are_said_in_words() {
    assertThat(new Reason.TooMuchKept(7L << 40))
        .hasToString("facts of 7696581394432 bits in reach, expected at most 8589934592");
    assertThat(new Reason.TooMuchWork(1_200_000_000_000L))
        .hasToString("work of about 1200 s, expected at most 1099");
  }

  private static void unreadable(String text) {
    assertThatThrownBy(() -> Certificates.read(text)).isInstanceOf(FormatException.class);
  }

  /// The fact of the last of the steps.
  private static AffineForm fact(Step... steps) {
    Kernel kernel = new Kernel(SETTING);
    AffineForm fact = X;
    try {
      for (Step step : steps) {
        fact = kernel.take(step);
      }
    } catch (Rejection rejection) {
      throw new AssertionError(rejection.reason().toString(), rejection);
    }
    return fact;
  }

  private static void assertReason(Reason reason, Step step) {
    assertThat(rejection(new Claim.Infeasible(), step)).isEqualTo(reason);
  }

  /// Why the claim does not follow from the only step.
  private static Reason rejection(Claim claim, Step step) {
    Certificate certificate =
        new Certificate(
            SETTING, Optional.empty(), List.of(step), List.of(new Conclusion(claim, 0)));
    assertThat(Kernel.check(certificate)).isInstanceOf(Verdict.Rejected.class);
    return ((Verdict.Rejected) Kernel.check(certificate)).reason();
  }
}
