package org.relucid.proofs.library.theorem;

import static org.relucid.proofs.library.theorem.ProofStep.coq;
import static org.relucid.proofs.library.theorem.ProofStep.instances;
import static org.relucid.proofs.library.theorem.ProofStep.solved;

import java.util.List;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.Consequence.Composes;
import org.relucid.proofs.library.theorem.Consequence.Expresses;
import org.relucid.theory.function.Domain;

/// Every univariate CPWL function, for DeepPoly-0, DeepPoly-1 and the triangle: the cells that B24
/// leaves open.
final class BandTheorems {
  private final Trials trials;

  BandTheorems(Trials trials) {
    this.trials = trials;
  }

  List<LibraryTheorem> all() {
    return List.of(
        band(),
        sum(),
        deepPoly0(),
        triangle(),
        withoutSkips(),
        flip(),
        deepPoly1(),
        deepPoly1WithoutSkips(),
        composition());
  }

  private LibraryTheorem band() {
    return Draft.of("B24-band", "A band of a zigzag")
        .states(
            "A(x) = c + m x + sum_i g_i R(x - q_i), H >= 0, and for every kink",
            "  g_i <= 0 and A(q_i) >= H,  or  g_i >= 0 and A(q_i) <= 0.",
            "Then H - R(H - R(A)), which is clamp(A, 0, H), is DeepPoly-0-precise on R.")
        .from("to our knowledge new; the question is B24's")
        .step(
            coq(
                "A box without a kink inside: A is affine there, and the chain is exact.",
                "band_precise",
                "DeepPoly/Bands.v"))
        .step(
            coq(
                "If no kink with g > 0 is inside, A's lower line is exact at an end of the box; if"
                    + " one is, A <= 0 there, so the clip at 0 is attained. Likewise above with"
                    + " g < 0 and H. The clips cut off whatever A's lines lose.",
                new CoqReference(
                    "band_precise",
                    "DeepPoly/Bands.v",
                    "stated for expression trees, which compile to networks with the same lines")))
        .step(
            solved(
                "Bands with one and two kinks, with all real parameters.",
                "n <= 2: forall c, m, q, g, H with the condition, l <= u: bounds = range",
                "B24-band-0",
                "B24-band-1",
                "B24-band-2"))
        .step(
            instances(
                "The two examples are what they should be.",
                Checks.all(
                    List.of(
                        Checks.equal(
                            "1 - relu(1 - relu(relu(x) - 2*relu(x - 1)))",
                            "relu(1 - abs(x - 1))",
                            Domain.line()),
                        Checks.equal(
                            "1 - relu(1 - relu(relu(x) - 2*relu(x - 1) + 2*relu(x - 2)))",
                            "clamp(relu(x) - 2*relu(x - 1) + 2*relu(x - 2), 0, 1)",
                            Domain.line()))),
                Trust.THEORY))
        .step(
            instances(
                "Tent and N, as DeepPoly-0 networks, on all boxes.",
                trials.precise(
                    "deeppoly-0",
                    List.of(
                        "1 - relu(1 - relu(relu(x) - 2*relu(x - 1)))",
                        "1 - relu(1 - relu(relu(x) - 2*relu(x - 1) + 2*relu(x - 2)))")),
                Trust.KERNEL))
        .done();
  }

  private static LibraryTheorem sum() {
    return Draft.of("B24-comonotone-sum", "Sums that move together")
        .states(
            "If h_1, ..., h_k are DeepPoly-0-precise and each is a non-decreasing function of one",
            "common f, then h_1 + ... + h_k is DeepPoly-0-precise.")
        .step(
            coq(
                "All attain their maximum where f does; and back-substituting a sum is at least as"
                    + " tight as adding bounds.",
                new CoqReference(
                    "comono_add", "Trees/Lines.v", "stated for two summands, on expression trees")))
        .done();
  }

  private LibraryTheorem deepPoly0() {
    return Draft.of("B24-dp0-cpwl", "DeepPoly-0 expresses every univariate CPWL function")
        .states(
            "Let t_0 < ... < t_m be the values of f at its breakpoints. Then",
            "f = t_0 + sum_k clamp(f - t_k, 0, t_{k+1} - t_k) + R(f - t_m) - R(t_0 - f),",
            "each clamp is a band of a zigzag, and the sum is DeepPoly-0-precise on R.",
            "On a compact interval likewise.")
        .from("to our knowledge new; open in B24, Table 1")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .implies(new Expresses(Space.LINE, "deeppoly-0", FunctionClass.ALL))
        .step(
            coq(
                "Inside a band f consists of full ramps; extended to their intersections they form"
                    + " a zigzag with peaks >= H and valleys <= 0, as B24-band needs.",
                "zigzag_exists",
                "DeepPoly/Zigzag.v"))
        .step(
            coq(
                "Every summand is a non-decreasing function of f: B24-comonotone-sum.",
                "deeppoly_0_expresses_every_cpwl_function",
                "DeepPoly/Cpwl.v"))
        .step(
            coq(
                "So the row of Table 1, on R and on intervals.",
                "table_row_deeppoly_0",
                "Table/Univariate.v"))
        .step(
            instances(
                "Functions of the gallery: encoded, proved on all boxes, checked.",
                trials.encoded("deeppoly-0", FunctionClass.ALL, Integer.MAX_VALUE),
                Trust.KERNEL,
                Trust.THEORY))
        .done();
  }

  private LibraryTheorem triangle() {
    return Draft.of("B24-triangle-cpwl", "The triangle expresses every univariate CPWL function")
        .states(
            "The networks of B24-dp0-cpwl are triangle-precise on R; on a compact interval likewise.")
        .from("to our knowledge new; open in B24, Table 1")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .implies(new Expresses(Space.LINE, "triangle", FunctionClass.ALL))
        .step(
            coq(
                "The triangle is inside DeepPoly-0 (S19-triangle-deeppoly) and sound.",
                "triangle_expresses_every_cpwl_function",
                "DeepPoly/Cpwl.v"))
        .step(
            coq(
                "So the row of Table 1, on R and on intervals.",
                "table_row_triangle",
                "Table/Univariate.v"))
        .step(
            instances(
                "Functions of the gallery: encoded, proved on all boxes, checked.",
                trials.encoded("triangle", FunctionClass.ALL, Integer.MAX_VALUE),
                Trust.KERNEL,
                Trust.THEORY))
        .done();
  }

  private static LibraryTheorem withoutSkips() {
    return Draft.of("B24-cpwl-no-skips", "Every CPWL function without skips")
        .states(
            "Every univariate CPWL f has a network of three layers, in which every neuron reads the",
            "layer right before its own only, DeepPoly-0-precise and triangle-precise on R.")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .step(
            coq(
                "First-layer ReLUs replace the linear term; depths are padded by R(R(z)).",
                "cpwl_functions_need_no_skips",
                "DeepPoly/NoSkips.v"))
        .done();
  }

  private static LibraryTheorem flip() {
    return Draft.of("B24-dp1-flip", "The flip")
        .states(
            "Replace every R(z) of h by z + R(-z): the new network computes the same function, and",
            "its DeepPoly-1 analysis is the DeepPoly-0 analysis of h, but that neurons with l = u = 0",
            "count as inactive there, as active here.")
        .from("B24 (the tie: to our knowledge new)")
        .step(
            coq(
                "z + R(-z) has the lines of R(z): -z >= ... upside down.",
                "flip_turns_deeppoly_0_into_deeppoly_1",
                "DeepPoly/Flip.v"))
        .step(
            coq(
                "On a compact box no skips are needed: z = R(z + C) - C.",
                "flip_without_skips_on_a_box",
                "DeepPoly/NoSkipsDp1.v"))
        .step(
            solved(
                "The lines of one neuron, with all bounds.",
                "forall l < 0 < u, z, h = z + h': the lines of h are those of h'",
                "B24-dp1-flip"))
        .done();
  }

  private LibraryTheorem deepPoly1() {
    return Draft.of("B24-dp1-cpwl", "DeepPoly-1 expresses every univariate CPWL function")
        .states(
            "The flipped networks of B24-dp0-cpwl are DeepPoly-1-precise on R; they have skips.",
            "On a compact interval likewise.")
        .from("to our knowledge new; open in B24, Table 1")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .implies(new Expresses(Space.LINE, "deeppoly-1", FunctionClass.ALL))
        .step(
            coq(
                "The proofs of bands and sums do not depend on how ties l = u = 0 count.",
                new CoqReference(
                    "deeppoly_1_expresses_every_cpwl_function",
                    "DeepPoly/Cpwl.v",
                    "for networks with skips, as here; on intervals without: B24-dp1-no-skips")))
        .step(
            coq(
                "So the row of Table 1, on R and on intervals.",
                "table_row_deeppoly_1",
                "Table/Univariate.v"))
        .step(
            instances(
                "Functions of the gallery: encoded, proved on all boxes, checked.",
                trials.encoded("deeppoly-1", FunctionClass.ALL, Integer.MAX_VALUE),
                Trust.KERNEL,
                Trust.THEORY))
        .done();
  }

  private static LibraryTheorem deepPoly1WithoutSkips() {
    return Draft.of("B24-dp1-no-skips", "DeepPoly-1 without skips, on intervals")
        .states(
            "On every compact interval every univariate CPWL f has a network without skips that is",
            "DeepPoly-1-precise there.")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .step(
            coq(
                "The flip on a compact box, after B24-cpwl-no-skips.",
                "cpwl_functions_need_no_skips_for_deeppoly_1_on_an_interval",
                "DeepPoly/NoSkipsDp1.v"))
        .done();
  }

  private LibraryTheorem composition() {
    return Draft.of("B24-composition", "Precise networks compose through a scalar")
        .states(
            "If h1 is D-precise on X, of one output, and h2: R -> R is D-precise on R, then h2 after",
            "h1 is D-precise on X, for D = DeepPoly with any lower slope in [0, 1], and triangle.")
        .implies(new Composes("deeppoly-0"), new Composes("deeppoly-1"), new Composes("triangle"))
        .step(
            coq(
                "The composed network computes the composition.",
                "composition_computes",
                "Composition/Compose.v"))
        .step(
            coq(
                "The scalar between has its exact range as bounds, and h2 sees a box.",
                "deeppoly_precision_composes",
                "Composition/Instances.v"))
        .step(
            coq(
                "The same for the triangle.",
                "triangle_precision_composes",
                "Composition/Instances.v"))
        .step(
            instances(
                "Compositions of functions of the gallery, proved on all boxes.",
                trials.composed("deeppoly-0"),
                Trust.KERNEL,
                Trust.THEORY))
        .done();
  }
}
