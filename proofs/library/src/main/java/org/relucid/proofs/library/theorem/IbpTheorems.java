package org.relucid.proofs.library.theorem;

import static org.relucid.proofs.library.theorem.ProofStep.computed;
import static org.relucid.proofs.library.theorem.ProofStep.coq;
import static org.relucid.proofs.library.theorem.ProofStep.instances;
import static org.relucid.proofs.library.theorem.ProofStep.solved;

import java.util.List;
import java.util.Map;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.Consequence.DoesNotExpress;
import org.relucid.proofs.library.theorem.Consequence.Expresses;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;

/// Intervals express exactly the monotone functions. (B24, Mi21)
final class IbpTheorems {
  /// `|x|`, spelled in the ways that come to mind.
  static final List<String> ABSOLUTE_VALUES =
      List.of(
          "relu(x) + relu(-x)",
          "-x + 2*relu(x)",
          "x + 2*relu(-x)",
          "max(x, -x)",
          "relu(relu(x) + relu(-x))",
          "relu(2*relu(x) - x)");

  private final Trials trials;

  IbpTheorems(Trials trials) {
    this.trials = trials;
  }

  List<LibraryTheorem> all() {
    return List.of(
        step(), monotone(), oneLayer(), localLinearity(), absoluteValue(), characterisation());
  }

  private LibraryTheorem step() {
    return Draft.of("B24-ibp-step", "Steps")
        .states(
            "phi(x) = b - R(b - b/(x1-x0) R(x - x0)), x0 < x1, b >= 0, is 0 up to x0, b from x1 on,",
            "affine between; its IBP bounds on [l, u] are [phi(l), phi(u)] for all l <= u.")
        .from("B24")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .step(
            coq(
                "A chain of width 1 whose stages are monotone: interval arithmetic carries the two"
                    + " ends of the box through it.",
                new CoqReference(
                    "step_precise",
                    "Ibp/Steps.v",
                    "stated for expression trees, which Ibp/Compile.v turns into networks")))
        .step(
            solved(
                "The same without induction, by solvers of real arithmetic.",
                "forall x0 < x1, b >= 0, l <= u: IBP(phi, [l, u]) = [phi(l), phi(u)]",
                "B24-ibp-step"))
        .step(
            instances(
                "Steps of the gallery, on all boxes.",
                trials.encoded("ibp", FunctionClass.MONOTONE, 3),
                Trust.KERNEL,
                Trust.THEORY))
        .done();
  }

  private LibraryTheorem monotone() {
    return Draft.of("B24-ibp-monotone", "IBP expresses the monotone functions")
        .states(
            "For f non-decreasing with breakpoints x0 < ... < xn and outer slopes m-, m+:",
            "f(x0) + sum_i phi_{x_i, x_{i+1}, f(x_{i+1}) - f(x_i)} - m- R(x0 - x) + m+ R(x - xn)",
            "is f, and IBP-precise on R. For non-increasing f negate.")
        .from("B24")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .implies(new Expresses(Space.LINE, "ibp", FunctionClass.MONOTONE))
        .step(
            coq(
                "All summands attain their bounds at the same end of the box, and interval"
                    + " arithmetic adds them.",
                "ibp_expresses_exactly_the_monotone_functions",
                "Ibp/Monotone.v"))
        .step(
            instances(
                "Monotone functions of the gallery: encoded, proved on all boxes, checked.",
                trials.encoded("ibp", FunctionClass.MONOTONE, Integer.MAX_VALUE),
                Trust.KERNEL,
                Trust.THEORY))
        .done();
  }

  private static LibraryTheorem oneLayer() {
    return Draft.of("B24-ibp-one-layer", "One hidden layer does not do")
        .states("R(x) - R(x-1) is a step, and IBP gives [-1, 2] on [0, 2] where it is [0, 1].")
        .from("B24")
        .holdsFor(Scope.INSTANCE)
        .step(
            computed(
                "The bounds on [0, 2].",
                Checks.bounds(
                    "relu(x) - relu(x - 1)", "[0,2]", Map.of("ibp", "[-1,2]", "exact", "[0,1]")),
                Trust.RELAXATIONS))
        .done();
  }

  private static LibraryTheorem localLinearity() {
    return Draft.of("B24-ibp-local-linearity", "IBP end points are affine in small enlargements")
        .states(
            "For every network and every box [a, b] there is e > 0 such that on the boxes",
            "[a-s, b+t], 0 <= s, t <= e, each IBP end point of each neuron is affine in (s, t).")
        .step(
            coq(
                "Induction over the neurons: the deviations of an upper end all have one sign, so"
                    + " R acts on them as the identity or as zero.",
                new CoqReference(
                    "local_linearity",
                    "Ibp/LocalLinearity.v",
                    "proved for networks of one input, which is what the consequences use")))
        .done();
  }

  private static LibraryTheorem absoluteValue() {
    return Draft.of("B24-ibp-abs", "IBP does not express |x|")
        .states("No network computes |x| on R and is IBP-precise.")
        .from("Mi21")
        .implies(new DoesNotExpress(Space.LINE, "ibp", Expression.parse("abs(x)")))
        .step(
            coq(
                "On [-s, t] the exact maximum is max(s, t), which is not affine near s = t = 0.",
                "ibp_does_not_express_abs",
                "Ibp/LocalLinearity.v"))
        .step(
            instances(
                "R(x) + R(-x) on [-1, 1]: IBP gives s + t = 2, exact is 1.",
                Checks.bounds(
                    "relu(x) + relu(-x)", "[-1,1]", Map.of("ibp", "[0,2]", "exact", "[0,1]")),
                Trust.RELAXATIONS))
        .step(
            instances(
                "Each of the encodings that come to mind fails on a small box.",
                Checks.refutes("ibp", "abs(x)", Domain.line(), ABSOLUTE_VALUES),
                Trust.RELAXATIONS,
                Trust.THEORY))
        .done();
  }

  private static LibraryTheorem characterisation() {
    return Draft.of("B24-ibp-characterisation", "IBP expresses exactly the monotone functions")
        .states("A CPWL f: R -> R is IBP-expressible iff it is monotone; on an interval likewise.")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .step(
            coq(
                "If f is not monotone, then for f or -f there are a <= b with f(a) = f(b) ="
                    + " max f([a, b]) from which f rises outward on both sides, with slopes s', t'.",
                "no_valley",
                "Ibp/Monotone.v"))
        .step(
            coq(
                "The exact maximum c + max(s' s, t' t) on [a-s, b+t] is not affine, against local"
                    + " linearity; and monotone functions are expressed.",
                "ibp_expresses_exactly_the_monotone_functions",
                "Ibp/Monotone.v"))
        .step(
            coq(
                "The same on intervals, for functions that are CPWL and monotone there.",
                "ibp_expresses_exactly_the_monotone_functions_on_a_domain",
                "Table/Univariate.v"))
        .step(
            coq(
                "Of functions on R, seen on an interval: monotone ones only.",
                "ibp_expresses_only_monotone_functions_on_an_interval",
                "Ibp/Monotone.v"))
        .step(
            coq(
                "So the row of Table 1, on R and on intervals.",
                "table_row_ibp",
                "Table/Univariate.v"))
        .done();
  }
}
