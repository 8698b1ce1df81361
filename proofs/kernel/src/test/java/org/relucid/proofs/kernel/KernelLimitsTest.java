package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Long, deep and greedy derivations.
class KernelLimitsTest {
  private static final Setting SETTING = Certificates.read(Certificates.ABSOLUTE_VALUE).setting();
  private static final AffineForm X = AffineForm.variable(SETTING.dimension(), 0);

  @Test
  @Tag("heavy")
  void a_hundred_thousand_steps_are_checked() {
    List<Step> steps = new ArrayList<>(List.of(new Step.Assume(0)));
    for (int i = 1; i < 100_000; i++) {
      steps.add(combine(Rational.ONE, i - 1, Rational.ONE));
    }
    AffineForm reached = X.add(Rational.of(100_000));
    assertThat(check(steps, new Claim.NonNegative(reached))).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  @Tag("heavy")
  void a_hundred_thousand_splits_inside_each_other_are_checked() {
    int depth = 100_000;
    List<Step> steps = new ArrayList<>(Collections.nCopies(depth, new Step.Split(X)));
    steps.add(new Step.NonNegative(0));
    for (int i = 0; i < depth; i++) {
      steps.add(new Step.Otherwise());
      steps.add(new Step.NonNegative(0));
      steps.add(new Step.End());
    }
    AffineForm neuron = AffineForm.variable(SETTING.dimension(), 1);
    assertThat(check(steps, new Claim.NonNegative(neuron))).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  @Tag("heavy")
  void a_million_splits_that_are_never_closed_are_rejected() {
    List<Step> steps = Collections.nCopies(1_000_000, new Step.Split(X));
    assertThat(check(steps, new Claim.NonNegative(X)))
        .isEqualTo(
            new Verdict.Rejected(new Verdict.Place.AtEnd(), new Reason.OpenBranches(1_000_000)));
  }

  @Test
  void numbers_that_grow_without_end_are_rejected() {
    Rational factor = Rational.of(java.math.BigInteger.ONE.shiftLeft(10_000));
    List<Step> steps = new ArrayList<>(List.of(new Step.Assume(0)));
    for (int i = 1; i < 100; i++) {
      steps.add(combine(factor, i - 1, Rational.ZERO));
    }
    assertThat(check(steps, new Claim.NonNegative(X)))
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> assertThat(rejected.reason()).isInstanceOf(Reason.NumberTooLong.class));
  }

  private static Step combine(Rational multiplier, int fact, Rational constant) {
    return new Step.Combine(List.of(new Step.Term(multiplier, fact)), constant);
  }

  private static Verdict check(List<Step> steps, Claim claim) {
    List<Conclusion> conclusions = List.of(new Conclusion(claim, steps.size() - 1));
    return Kernel.check(new Certificate(SETTING, Optional.empty(), steps, conclusions));
  }
}
