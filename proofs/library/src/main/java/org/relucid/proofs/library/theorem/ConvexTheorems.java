package org.relucid.proofs.library.theorem;

import static org.relucid.proofs.library.theorem.ProofStep.coq;
import static org.relucid.proofs.library.theorem.ProofStep.instances;
import static org.relucid.proofs.library.theorem.ProofStep.solved;

import java.util.List;
import java.util.Map;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.Consequence.Expresses;

/// Convex functions by one hidden layer: one facing for DeepPoly-0, every facing for the triangle.
/// (B24)
final class ConvexTheorems {
  private static final String LAYER = "b + c x + sum_i g_i R(+-(x - q_i)), all g_i > 0";
  private final Trials trials;

  ConvexTheorems(Trials trials) {
    this.trials = trials;
  }

  List<LibraryTheorem> all() {
    return List.of(facing(), convex(), facings());
  }

  private LibraryTheorem facing() {
    return Draft.of("B24-dp0-facing", "Which facings are DeepPoly-0-precise")
        .states(
            "The network " + LAYER + " is DeepPoly-0-precise on R iff",
            "every ReLU faces away from the minimiser: with base(q) = c + (gains of right-facing",
            "kinks left of q) - (gains of left-facing kinks right of q), base(q) >= 0 at every",
            "right-facing and base(q) <= 0 at every left-facing kink q.")
        .from("B24 (the condition by base(q), and its necessity: to our knowledge new)")
        .step(
            coq(
                "On a box around one kink the lower line has slope base(q) beside the kink.",
                "facing_is_deeppoly_0_precise_iff_away",
                "DeepPoly/FacingsFail.v"))
        .step(
            coq(
                "So a strict minimum at a kink needs a neuron of each facing there.",
                new CoqReference(
                    "a_strict_minimum_at_a_kink_needs_both_facings",
                    "DeepPoly/FacingsFail.v",
                    "says that one facing alone at such a kink is not precise")))
        .step(
            solved(
                "A wrong facing is loose on a box, and one facing has no wrong neuron, or none.",
                "n <= 3: forall q_1 < ... < q_n, g > 0, b, c",
                "B24-dp0-facing-wrong-1",
                "B24-dp0-facing-wrong-2",
                "B24-dp0-facing-wrong-3",
                "B24-dp0-facing-unique-1",
                "B24-dp0-facing-unique-2",
                "B24-dp0-facing-unique-3"))
        .step(
            instances(
                "-x + 2 R(x) on [-1, 1] is loose, R(x) + R(-x) is exact, both compute |x|.",
                Checks.all(
                    List.of(
                        Checks.bounds(
                            "-x + 2*relu(x)",
                            "[-1,1]",
                            Map.of(
                                "deeppoly-0",
                                "[-1,1]",
                                "deeppoly-1",
                                "[-1,1]",
                                "triangle",
                                "[0,1]",
                                "exact",
                                "[0,1]")),
                        Checks.bounds(
                            "relu(x) + relu(-x)",
                            "[-1,1]",
                            Map.of(
                                "deeppoly-0",
                                "[0,1]",
                                "deeppoly-1",
                                "[0,1]",
                                "triangle",
                                "[0,1]")))),
                Trust.RELAXATIONS))
        .step(
            instances(
                "All 2^n facings of convex functions: those that fulfil the condition are proved on"
                    + " all boxes, the others fail on a box.",
                trials.facings("deeppoly-0", 3),
                Trust.KERNEL,
                Trust.RELAXATIONS))
        .done();
  }

  private LibraryTheorem convex() {
    return Draft.of("B24-dp0-convex", "DeepPoly-0 expresses the convex functions")
        .states(
            "f convex with breakpoints x_1 < ... < x_n, slopes m_0 < ... < m_n, g_i = m_i - m_{i-1}:",
            "(a) m_j = 0:            min f + sum_{i<=j} g_i R(x_i - x) + sum_{i>j} g_i R(x - x_i)",
            "(b) m_{j-1} < 0 < m_j:  f(x_j) + sum_{i<j} g_i R(x_i - x) - m_{j-1} R(x_j - x)",
            "                        + m_j R(x - x_j) + sum_{i>j} g_i R(x - x_i)",
            "(c) monotone:           all ReLUs away from the low end, and one linear term",
            "is f, and DeepPoly-0-precise on R. Concave functions: negate.")
        .from("B24")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .implies(new Expresses(Space.LINE, "deeppoly-0", FunctionClass.CONVEX))
        .step(
            coq(
                "Each of the three faces away from the minimiser.",
                new CoqReference(
                    "convex_functions_need_one_hidden_layer",
                    "DeepPoly/Convex.v",
                    "states that some such layer exists; the library's encoder uses (a) to (c)")))
        .step(
            solved(
                "The chord, and the cases (a), (b), (c) with up to three kinks, with all real parameters.",
                "n <= 3: forall q_1 < ... < q_n, g > 0, b, l <= u: DeepPoly-0 = range",
                "chord-identities",
                "B24-dp0-facing-a-1",
                "B24-dp0-facing-a-2",
                "B24-dp0-facing-a-3",
                "B24-dp0-facing-b-1",
                "B24-dp0-facing-b-2",
                "B24-dp0-facing-b-3",
                "B24-dp0-facing-c-1",
                "B24-dp0-facing-c-2",
                "B24-dp0-facing-c-3"))
        .step(
            instances(
                "Convex functions of the gallery: encoded, proved on all boxes, checked.",
                trials.encoded("deeppoly-0", FunctionClass.CONVEX, Integer.MAX_VALUE),
                Trust.KERNEL,
                Trust.THEORY))
        .done();
  }

  private LibraryTheorem facings() {
    return Draft.of("B24-triangle-facings", "Under the triangle every facing will do")
        .states(
            "Every network " + LAYER + " is triangle-precise on R:",
            "2^n networks for a convex f with n kinks, where DeepPoly-0 admits one at most.")
        .from("B24")
        .implies(new Expresses(Space.LINE, "triangle", FunctionClass.CONVEX))
        .step(
            coq(
                "The lower inequalities y_i >= 0, y_i >= z_i of all ReLUs together say y >= f; the"
                    + " upper side is the sum of chords, a chord of f.",
                new CoqReference(
                    "every_facing_is_triangle_precise",
                    "Triangle/EveryFacing.v",
                    "for gains g_i >= 0, so also with kinks of gain 0")))
        .step(
            coq(
                "Every convex f is encoded by such a layer.",
                "convex_functions_need_one_hidden_layer",
                "DeepPoly/Convex.v"))
        .step(
            solved(
                "All facings, breakpoints and slopes for small n at once.",
                "n <= 4: forall q_1 < ... < q_n, g > 0, c, facings, l <= u: triangle = range",
                "chord-monotone",
                "B24-triangle-facings-1",
                "B24-triangle-facings-2",
                "B24-triangle-facings-3",
                "B24-triangle-facings-4"))
        .step(
            instances(
                "All 2^n facings of convex functions, proved on all boxes.",
                trials.facings("triangle", 4),
                Trust.KERNEL,
                Trust.RELAXATIONS))
        .done();
  }
}
