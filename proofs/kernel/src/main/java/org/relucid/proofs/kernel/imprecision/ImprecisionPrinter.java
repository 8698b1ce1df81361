package org.relucid.proofs.kernel.imprecision;

import java.io.IOException;
import org.relucid.proofs.kernel.Claim;
import org.relucid.proofs.kernel.ProofPrinter;
import org.relucid.proofs.kernel.Setting;

/// Says in words what a certificate of imprecision shows. Nothing that it prints has to be
/// believed.
public final class ImprecisionPrinter {
  private ImprecisionPrinter() {}

  /// The theorem in one line: `y1 <= 1 on -1 <= x1 <= 1, but its ibp upper bound is 2`.
  public static String claim(Imprecise theorem) {
    Setting setting = theorem.range().setting();
    Claim claim = theorem.range().claim();
    String side = claim instanceof Claim.OutputAtMost ? "upper bound" : "lower bound";
    String relaxation = ReachText.name(theorem.relaxation());
    String or =
        switch (theorem.relaxation()) {
          case Relaxation.Intervals _, Relaxation.Lines _ -> " is ";
          case Relaxation.Triangle _, Relaxation.Hulls _ -> " is no better than ";
        };
    return ProofPrinter.claim(setting, claim)
        + " on "
        + box(setting)
        + ", but its "
        + relaxation
        + " "
        + side
        + or
        + theorem.reached();
  }

  /// Sides of the box, for a setting that is one.
  private static String box(Setting setting) {
    try {
      Sides sides = Sides.of(setting);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < sides.dimension(); i++) {
        text.append(i == 0 ? "" : ", ")
            .append(sides.lower().get(i))
            .append(" <= x")
            .append(i + 1)
            .append(" <= ")
            .append(sides.upper().get(i));
      }
      return text.toString();
    } catch (Refusal none) {
      throw new IllegalArgumentException("a theorem without a box: " + none.fault());
    }
  }

  /// The theorem's evidence: what the relaxation reaches, and the proof of the range.
  public static void print(ImprecisionCertificate certificate, Appendable out) throws IOException {
    ProofPrinter.print(certificate.range(), out);
    switch (ImprecisionKernel.check(certificate)) {
      case ImprecisionVerdict.Accepted(Imprecise theorem) ->
          out.append("But ")
              .append(ReachText.name(theorem.relaxation()))
              .append(" reaches ")
              .append(theorem.reached().toString())
              .append(".\n");
      case ImprecisionVerdict.Rejected rejected ->
          out.append("This shows no imprecision. ").append(rejected.describe()).append('\n');
    }
  }
}
