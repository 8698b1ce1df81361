package org.relucid.proofs.kernel.imprecision;

import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.Kernel;
import org.relucid.proofs.kernel.Theorem;
import org.relucid.proofs.kernel.Verdict;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Checks certificates of imprecision: exact, total, deterministic.
///
/// *Soundness.* The derivation proves `y ≤ M` on the box (by [Kernel]). For relaxations by two
/// lines [LinearBounds] computes the upper bound of `y` as they are defined; for the triangle and
/// for hulls [TrianglePoints] and [HullPoints] find a point of the relaxation at which `y` has some
/// value, which the upper bound is at least. If that is more than `M`, then more than the maximum
/// of `y`. Lower bounds likewise, with `-y`.
public final class ImprecisionKernel {
  private ImprecisionKernel() {}

  /// The theorem that the certificate proves, or what is wrong with it; never an exception.
  public static ImprecisionVerdict check(ImprecisionCertificate certificate) {
    try {
      return new ImprecisionVerdict.Accepted(theorem(certificate));
    } catch (Refusal refusal) {
      return new ImprecisionVerdict.Rejected(refusal.fault());
    }
  }

  private static Imprecise theorem(ImprecisionCertificate certificate) throws Refusal {
    Theorem range = range(certificate.range());
    ScalarNetwork network = range.setting().network();
    return switch (range.claim()) {
      case Claim.OutputAtMost(int output, Rational most) -> {
        Rational reached = greatest(certificate, network.outputForms().get(output));
        require(reached.compareTo(most) > 0, reached, most);
        yield new Imprecise(certificate.relaxation(), range, reached);
      }
      case Claim.OutputAtLeast(int output, Rational least) -> {
        AffineForm negated = network.outputForms().get(output).negate();
        Rational reached = greatest(certificate, negated).negate();
        require(reached.compareTo(least) < 0, reached, least);
        yield new Imprecise(certificate.relaxation(), range, reached);
      }
      case Claim.NonNegative _, Claim.Infeasible _, Claim.Violated _ ->
          throw new Refusal(new Fault.NotOneBound(1));
    };
  }

  private static Theorem range(Certificate certificate) throws Refusal {
    if (certificate.conclusions().size() != 1) {
      throw new Refusal(new Fault.NotOneBound(certificate.conclusions().size()));
    }
    return switch (Kernel.check(certificate)) {
      case Verdict.Accepted accepted -> accepted.theorems().getFirst();
      case Verdict.Rejected rejected ->
          throw new Refusal(new Fault.NoRange(certificate.setting(), rejected));
    };
  }

  /// A value that the relaxation's upper bound of the form is not below.
  private static Rational greatest(ImprecisionCertificate certificate, AffineForm form)
      throws Refusal {
    ScalarNetwork network = certificate.range().setting().network();
    Sides box = Sides.of(certificate.range().setting());
    Work work = new Work();
    return switch (certificate.relaxation()) {
      case Relaxation.Intervals() -> {
        requireNothing(certificate.reach());
        yield LinearBounds.intervals(network, box, work).greatest(form);
      }
      case Relaxation.Lines(Relaxation.LowerSlope slope) -> {
        requireNothing(certificate.reach());
        yield LinearBounds.lines(network, box, slope, work).greatest(form);
      }
      case Relaxation.Triangle() -> {
        if (!(certificate.reach() instanceof ImprecisionCertificate.Reach.Points(var points))) {
          throw new Refusal(new Fault.WrongEvidence());
        }
        yield new TrianglePoints(network, box, work).reached(form, points);
      }
      case Relaxation.Hulls() -> {
        if (!(certificate.reach() instanceof ImprecisionCertificate.Reach.Hull(var points))) {
          throw new Refusal(new Fault.WrongEvidence());
        }
        yield new HullPoints(network, box, work).reached(form, points);
      }
    };
  }

  private static void requireNothing(ImprecisionCertificate.Reach reach) throws Refusal {
    if (!(reach instanceof ImprecisionCertificate.Reach.Computed)) {
      throw new Refusal(new Fault.WrongEvidence());
    }
  }

  private static void require(boolean beyond, Rational reached, Rational range) throws Refusal {
    if (!beyond) {
      throw new Refusal(new Fault.NotLooser(reached, range));
    }
  }
}
