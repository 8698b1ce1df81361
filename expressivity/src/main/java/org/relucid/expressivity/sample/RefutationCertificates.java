package org.relucid.expressivity.sample;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Evidence;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Question;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate.Reach;
import org.relucid.proofs.kernel.imprecision.ImprecisionWriter;
import org.relucid.proofs.kernel.imprecision.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.lp.ExactRange;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Turns an imprecision that was found into a certificate of kind `imprecise`: a derivation of the
/// range's end at which the gap is, and what shows that the relaxation goes beyond it.
public final class RefutationCertificates {
  private final Question question;
  private final Imprecision found;

  private RefutationCertificates(Question question, Imprecision found) {
    this.question = question;
    this.found = found;
  }

  /// The certificate's text, made when it is asked for; empty where the kernel knows no evidence
  /// for looseness of that relaxation, or where the range has no derivation short enough.
  public static Optional<Evidence> evidence(Question question, Imprecision found) {
    boolean isProvable =
        question.network().inputs() == 1 || ExactRange.isProvable(question.network(), found.box());
    return Relaxation.named(question.relaxation())
        .filter(_ -> isProvable)
        .map(
            relaxation ->
                () ->
                    ImprecisionWriter.write(
                        new RefutationCertificates(question, found).certificate(relaxation)));
  }

  /// The certificate, where the kernel knows evidence for looseness of that relaxation.
  public static Optional<ImprecisionCertificate> of(Question question, Imprecision found) {
    return Relaxation.named(question.relaxation())
        .map(new RefutationCertificates(question, found)::certificate);
  }

  private ImprecisionCertificate certificate(Relaxation relaxation) {
    return new ImprecisionCertificate(relaxation, reach(relaxation), range());
  }

  /// Whether the upper bound is the one that is too loose (or looser).
  private boolean above() {
    return found.bounds().upper().subtract(found.range().upper()).equals(found.gap());
  }

  private ScalarNetwork network() {
    return question.network();
  }

  private AffineForm output() {
    return network().outputForms().get(question.output());
  }

  private Reach reach(Relaxation relaxation) {
    AffineForm form = above() ? output() : output().negate();
    return switch (relaxation) {
      case Relaxation.Intervals _, Relaxation.Lines _ -> new Reach.Computed();
      case Relaxation.Triangle _ ->
          new Reach.Points(TriangleReach.of(network(), found.box(), form));
      case Relaxation.Hulls _ -> new Reach.Hull(HullReach.of(network(), found.box(), form));
    };
  }

  private Certificate range() {
    Interval range = found.range();
    Claim claim =
        above()
            ? new Claim.OutputAtMost(question.output(), range.upper())
            : new Claim.OutputAtLeast(question.output(), range.lower());
    return network().inputs() == 1 ? onLine(claim) : byCases(claim);
  }

  private Certificate onLine(Claim claim) {
    Box box = found.box();
    Derivation derivation = new Derivation(BoxSetting.of(network(), box));
    Rational bound = above() ? found.range().upper() : found.range().lower();
    AffineForm goal = output().add(bound.negate());
    derivation.conclude(
        claim, LineProof.write(derivation, above() ? goal.negate() : goal, box.side(0)));
    return derivation.certificate();
  }

  /// The derivation of the exact range of a network with that output only, which has the same
  /// steps.
  private Certificate byCases(Claim claim) {
    ScalarNetwork one =
        new ScalarNetwork(network().inputs(), network().preActivations(), List.of(output()));
    Certificate both = Relaxations.EXACT.over(one, found.box()).certificate();
    int step = both.conclusions().get(above() ? 1 : 0).step();
    return new Certificate(
        BoxSetting.of(network(), found.box()),
        Optional.empty(),
        both.steps(),
        List.of(new Conclusion(claim, step)));
  }
}
