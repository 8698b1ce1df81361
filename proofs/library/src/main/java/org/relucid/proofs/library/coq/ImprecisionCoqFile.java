package org.relucid.proofs.library.coq;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate;
import org.relucid.proofs.kernel.imprecision.ImprecisionCertificate.Reach;
import org.relucid.proofs.kernel.imprecision.Relaxation;
import org.relucid.proofs.kernel.imprecision.Relaxation.LowerSlope;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A certificate of imprecision as a Coq file: the network, the derivation of a bound of its range
/// on a box, and what shows that the relaxation goes beyond it, as data; one computation that
/// checks them; and the theorem that the relaxation is not precise on any domain that holds the
/// box. `coqc -R proofs/coq Relucid FILE.v` accepts it iff that is proved.
///
/// *Cost*: linear in the certificate. *Fails*: `IllegalArgumentException` for a relaxation that is
/// not in Coq, for hulls, and for a certificate that is not about one bound on a box.
public final class ImprecisionCoqFile {
  private static final String HEADER =
      """
      Require Import Reals QArith List NArith.
      From Relucid.Definitions Require Import Network Precision Ibp DeepPoly Triangle Rational.
      From Relucid.Bridge Require Import Check LineBounds Imprecision.
      Import ListNotations.
      Open Scope Q_scope.

      """;

  private final ImprecisionCertificate certificate;
  private final Certificate range;
  private final CoqTerms terms;
  private final StringBuilder out = new StringBuilder();

  private ImprecisionCoqFile(ImprecisionCertificate certificate) {
    this.certificate = certificate;
    this.range = certificate.range();
    this.terms = new CoqTerms(range.setting().network().inputs());
  }

  public static String of(ImprecisionCertificate certificate) {
    ImprecisionCoqFile file = new ImprecisionCoqFile(certificate);
    file.data();
    file.theorems();
    return file.out.toString();
  }

  private void data() {
    line("(** A certificate of imprecision, to be checked by Coq:");
    line("      coqc -R proofs/coq Relucid FILE.v");
    line(
        "    Variables: the inputs x1, x2, ..., then the neurons h1, h2, ...; outputs count from 0. *)");
    out.append(HEADER);
    try {
      new CoqFile(range, out).data();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    AssumedBox box =
        AssumedBox.of(range.setting())
            .orElseThrow(() -> new IllegalArgumentException("assumptions that are no box"));
    line("Definition lower : list Q := %s.", numbers(box.lower()));
    line("Definition upper : list Q := %s.", numbers(box.upper()));
    line("Definition the_looseness : looseness := %s.", looseness());
    line("");
  }

  private String looseness() {
    return switch (certificate.relaxation()) {
      case Relaxation.Intervals() -> "Loose_intervals";
      case Relaxation.Lines(LowerSlope slope) -> "Loose_lines " + slope(slope);
      case Relaxation.Triangle() -> "Loose_triangle " + points();
      case Relaxation.Hulls() -> throw notInCoq("multi-neuron");
    };
  }

  /// `Zero`, `One` or `Lesser_area`.
  private static String slope(LowerSlope slope) {
    return switch (slope) {
      case LowerSlope.Always(Rational alpha) when alpha.isZero() -> "Zero";
      case LowerSlope.Always(Rational alpha) when alpha.equals(Rational.ONE) -> "One";
      case LowerSlope.Always(Rational alpha) -> throw notInCoq("crown-" + alpha);
      case LowerSlope.LesserArea() -> "Lesser_area";
      case LowerSlope.Parallel() -> throw notInCoq("zonotope");
    };
  }

  private static IllegalArgumentException notInCoq(String relaxation) {
    return new IllegalArgumentException("looseness of " + relaxation + " is not proved in Coq yet");
  }

  /// For each neuron where its two bounds are reached, and where the output's is.
  private String points() {
    if (!(certificate.reach() instanceof Reach.Points(List<Vector> points))) {
      throw new IllegalArgumentException("no points, which the triangle needs");
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i += 2) {
      pairs.add("\n  (" + point(points.get(i)) + ", " + point(points.get(i + 1)) + ")");
    }
    return CoqTerms.inLine(pairs, pair -> pair) + " " + point(points.getLast());
  }

  private static String point(Vector point) {
    return numbers(point.entries());
  }

  private static String numbers(List<Rational> numbers) {
    return CoqTerms.inLine(numbers, CoqTerms::number);
  }

  private void theorems() {
    Conclusion conclusion = range.conclusions().getFirst();
    int inputs = range.setting().network().inputs();
    line("Theorem checked : check_imprecision the_problem the_looseness lower upper steps");
    line("  (%s) %d = true.", terms.claim(conclusion.claim()), conclusion.step() + 1);
    line("Proof. vm_cast_no_check (eq_refl true). Qed.");
    line("Open Scope R_scope.");
    line("");
    line("(** On no domain that holds the box. *)");
    line("Theorem not_precise : forall X, within %d (reals lower) (reals upper) X ->", inputs);
    line("  ~ precise %s X (output_of the_problem %d).", analysis(), output(conclusion.claim()));
    line("Proof. exact (check_imprecision_sound _ _ _ _ _ _ _ checked). Qed.");
    line("");
    line("Print Assumptions not_precise.");
  }

  private static int output(Claim claim) {
    return switch (claim) {
      case Claim.OutputAtLeast(int output, _) -> output;
      case Claim.OutputAtMost(int output, _) -> output;
      case Claim.NonNegative _, Claim.Infeasible _, Claim.Violated _ ->
          throw new IllegalArgumentException("no bound of an output");
    };
  }

  private String analysis() {
    return switch (certificate.relaxation()) {
      case Relaxation.Intervals() -> "ibp";
      case Relaxation.Lines(LowerSlope slope) ->
          switch (slope(slope)) {
            case "Zero" -> "deeppoly_0";
            case "One" -> "deeppoly_1";
            default -> "deeppoly";
          };
      case Relaxation.Triangle() -> "triangle";
      case Relaxation.Hulls() -> throw notInCoq("multi-neuron");
    };
  }

  private void line(String format, Object... words) {
    out.append(words.length == 0 ? format : format.formatted(words)).append('\n');
  }
}
