package org.relucid.proofs.library.theorem;

import static org.relucid.proofs.library.theorem.ProofStep.argument;
import static org.relucid.proofs.library.theorem.ProofStep.instances;

import java.util.List;
import org.relucid.proofs.library.theorem.Consequence.DoesNotExpress;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;

/// Lines that fit both phases express affine functions only: zonotopes, and DeepPoly by the lesser
/// area.
final class LinesTheorems {
  /// `relu(x)`, spelled in the ways that come to mind.
  static final List<String> RELUS =
      List.of(
          "relu(x)",
          "x + relu(-x)",
          "relu(relu(x))",
          "1/2*x + 1/2*abs(x)",
          "2*relu(x) - relu(relu(x))",
          "relu(x + relu(-x))");

  private LinesTheorems() {}

  static List<LibraryTheorem> all() {
    return List.of(continuousLines());
  }

  private static LibraryTheorem continuousLines() {
    return Draft.of("continuous-lines", "Lines that fit both phases express no kink")
        .states(
            "Let D bound by back-substitution with lines  s z <= R(z) <= u(z - l)/(u - l), where the",
            "slope s = s(l, u) in [0, 1] tends to 1 as l -> 0 with u > 0 fixed in the limit, and to 0",
            "as u -> 0 with l < 0: zonotopes (s = u/(u-l)), DeepPoly by area (s = 1 iff u > -l).",
            "Then D expresses a CPWL f on R, or on an interval, iff f is affine. So not even R(x).")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .implies(
            new DoesNotExpress(Space.LINE, "zonotope", Expression.parse("relu(x)")),
            new DoesNotExpress(Space.LINE, "deeppoly", Expression.parse("relu(x)")))
        .step(
            argument(
                "Let h compute f, and let f have a kink inside, at 0 with f(0) = 0, slopes"
                    + " m- != m+. On [0, t], t small, all neurons are affine with z of one weak sign, by"
                    + " induction; so all are stable there, and the analysis is exact."))
        .step(
            argument(
                "Let s -> 0 in [-s, t]. By induction over the neurons, the lower and upper forms"
                    + " that one gets neuron by neuron tend to z on [0, t], and l and u to its"
                    + " range there: a neuron with z > 0 on (0, t] is active or has l -> 0, u > 0,"
                    + " where both lines tend to z; with z < 0, both tend to 0; with z = 0, l and u"
                    + " tend to 0 and slopes stay in [0, 1], so both forms tend to 0."))
        .step(
            argument(
                "Full back-substitution yields forms that are sound, and pointwise at least as"
                    + " tight as neuron by neuron: the form that a sum gets is at least the sum of"
                    + " the forms, because upper minus lower line of a neuron gets one that is at"
                    + " least -s l (where s is at most the chord's slope) or (1 - s) u, so at least"
                    + " 0. So the output's lower form a x + b tends"
                    + " to f on [0, t]: a -> m+ as s -> 0. Likewise a -> m- as t -> 0 with s fixed."))
        .step(
            argument(
                "Let m- < m+ (else take -f). The lower form is <= f, and its minimum on [-s, t] is"
                    + " min f. If m- >= 0, min f = f(-s) and comparing at -s and 0 gives a <= m-."
                    + " If m- < 0 < m+, min f = f(0) forces a = 0. If m+ <= 0, a >= m+. Each"
                    + " contradicts a limit of the step before."))
        .step(argument("Affine functions: B24-affine."))
        .step(
            instances(
                "Encodings of R(x) that come to mind fail for zonotopes.",
                Checks.refutes("zonotope", "relu(x)", Domain.line(), RELUS),
                Trust.RELAXATIONS,
                Trust.THEORY))
        .step(
            instances(
                "And for DeepPoly by area.",
                Checks.refutes("deeppoly", "relu(x)", Domain.line(), RELUS),
                Trust.RELAXATIONS,
                Trust.THEORY))
        .done();
  }
}
