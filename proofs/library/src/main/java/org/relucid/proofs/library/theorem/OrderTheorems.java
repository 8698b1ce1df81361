package org.relucid.proofs.library.theorem;

import static org.relucid.proofs.library.theorem.ProofStep.argument;
import static org.relucid.proofs.library.theorem.ProofStep.coq;

import java.util.List;
import org.relucid.proofs.library.theorem.Consequence.IsInside;

/// What precision means, that relaxations are sound, and which is inside which.
final class OrderTheorems {
  private OrderTheorems() {}

  static List<LibraryTheorem> all() {
    return List.of(
        meaning(), soundness(), certificates(), affine(), insideDeepPoly(), insideIbp(), hulls());
  }

  private static LibraryTheorem meaning() {
    return Draft.of("B24-precise", "What precise means")
        .states(
            "The D-analysis of h is precise on X iff for all boxes B in X its bounds are exactly",
            "[min f(B), max f(B)], where f is what h computes.")
        .from("B24")
        .step(
            coq(
                "A network attains its extremes on a box, so equal bounds are equal extremes.",
                "precise_means_min_and_max",
                "Basics/Extremes.v"))
        .done();
  }

  private static LibraryTheorem soundness() {
    return Draft.of("S19-sound", "The relaxations never exclude a true value")
        .states("f(x) is within the D-bounds of h on B for every x in B, for every D below.")
        .from("S19")
        .step(coq("IBP.", "ibp_is_sound", "Ibp/Soundness.v"))
        .step(
            coq(
                "DeepPoly with any lower slope in [0, 1], so DeepPoly-0, -1, the area rule and"
                    + " zonotopes.",
                "deeppoly_is_sound",
                "Triangle/Enclosure.v"))
        .step(coq("Triangle.", "triangle_is_sound", "Triangle/Enclosure.v"))
        .step(coq("Multi-neuron.", "multi_neuron_is_sound", "MultiNeuron/OneLayer.v"))
        .done();
  }

  private static LibraryTheorem certificates() {
    return Draft.of("certificates", "Derivations of bounds are sound")
        .states(
            "If every step of a derivation follows by its rule, each conclusion holds for all inputs",
            "that fulfil the assumptions; on a box, where these are its sides.")
        .step(
            coq(
                "Rule by rule.",
                new CoqReference(
                    "accepted_claims_hold",
                    "Bridge/Sound.v",
                    "about a checker in Coq with the kernel's rules, not about the Java code")))
        .step(coq("On the box.", "accepted_claims_hold_on_the_box", "Bridge/Sound.v"))
        .step(
            coq(
                "Derivations of precision, likewise; all rules but sums over aligned inputs, stable"
                    + " neurons and hulls.",
                new CoqReference(
                    "accepted_precision_holds",
                    "Bridge/PrecisionSound.v",
                    "about a checker in Coq that takes the same steps, not about the Java code")))
        .step(
            coq(
                "Certificates of imprecision, likewise, for intervals, DeepPoly and the triangle.",
                new CoqReference(
                    "accepted_imprecision_holds",
                    "Bridge/Imprecision.v",
                    "about a checker in Coq that does the same, not about the Java code")))
        .done();
  }

  private static LibraryTheorem affine() {
    return Draft.of("B24-affine", "Affine functions")
        .states("f(x) = m x + b is encoded by the network without neurons, precise for every D.")
        .from("B24")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .step(
            argument(
                "Without neurons every analysis bounds an affine form of the inputs over the box"
                    + " itself, and its extremes there are attained at corners."))
        .done();
  }

  private static LibraryTheorem insideDeepPoly() {
    return Draft.of("S19-triangle-deeppoly", "The triangle is inside every DeepPoly")
        .states(
            "For every lower slope in [0, 1] that may depend on l and u, on every box the triangle",
            "bounds are inside the DeepPoly bounds. So what DeepPoly expresses, the triangle does.")
        .from("S19")
        .implies(
            new IsInside("triangle", "deeppoly-0"),
            new IsInside("triangle", "deeppoly-1"),
            new IsInside("triangle", "deeppoly"),
            new IsInside("triangle", "zonotope"))
        .step(
            coq(
                "Each line of DeepPoly is a consequence of the triangle's inequalities.",
                new CoqReference(
                    "triangle_is_inside_deeppoly",
                    "Triangle/Enclosure.v",
                    "stated for lines with any slope rule in [0, 1]; zonotope is the rule u/(u-l),"
                        + " with which back-substitution yields what noise symbols do")))
        .done();
  }

  private static LibraryTheorem insideIbp() {
    return Draft.of("S19-triangle-ibp", "The triangle is inside IBP")
        .states("On every box the triangle bounds are inside the IBP bounds.")
        .from("S19")
        .implies(new IsInside("triangle", "ibp"))
        .step(
            argument(
                "Induction over the neurons: if the program confines all earlier values to their"
                    + " IBP intervals, it confines z = w v + b to what interval arithmetic gives,"
                    + " so l and u are no looser; and 0 <= y, z <= y <= chord <= u put y in"
                    + " [R(l), R(u)]."))
        .done();
  }

  private static LibraryTheorem hulls() {
    return Draft.of("S19-multi-neuron-triangle", "Hulls are inside triangles")
        .states(
            "On every box: the multi-neuron bounds are inside the multi-neuron-2 bounds, and these",
            "inside the triangle bounds.")
        .from("S19")
        .implies(
            new IsInside("multi-neuron", "multi-neuron-2"),
            new IsInside("multi-neuron-2", "triangle"))
        .step(
            argument(
                "Induction over the layers, for the sets P of admitted values: a smaller P gives"
                    + " smaller hulls conv{(z_S, R(z_S)) : v in P}, and the hull over all variables"
                    + " projects into the hull over each group S."))
        .step(
            argument(
                "conv{(z_k, R(z_k)) : v in P} is the triangle over the exact bounds of z_k on P,"
                    + " and the hull of a group projects onto it."))
        .done();
  }
}
