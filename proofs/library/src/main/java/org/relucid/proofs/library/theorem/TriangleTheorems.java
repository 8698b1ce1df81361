package org.relucid.proofs.library.theorem;

import static org.relucid.proofs.library.theorem.ProofStep.coq;
import static org.relucid.proofs.library.theorem.ProofStep.instances;

import java.util.List;
import java.util.Map;
import org.relucid.proofs.library.theorem.Consequence.DoesNotExpress;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.geometry.Box;

/// What the triangle cannot do in several variables. (B24)
final class TriangleTheorems {
  /// `max(x, y)`, spelled in the ways that come to mind; the fourth for `max(x, y) >= 0` only.
  static final List<String> MAXIMA =
      List.of(
          "y + relu(x - y)",
          "x + relu(y - x)",
          "1/2*x + 1/2*y + 1/2*abs(x - y)",
          "relu(relu(x - y) + y)",
          "2*relu(x - y) - relu(relu(x - y)) + y");

  private static final Domain QUADRANT_SQUARE = Domain.of(Box.parse("[0,1]x[0,1]"));

  private TriangleTheorems() {}

  static List<LibraryTheorem> all() {
    return List.of(replacement(), lifting(), maximum(), gap(), necessary());
  }

  private static LibraryTheorem replacement() {
    return Draft.of("B24-replacement", "Replacement at one kink")
        .states(
            "R(g z + a R(z)) = g' z + a' R(z) with g' = min(g, 0), a' = R(g + a) - g', and the right",
            "side is at least as tight under the triangle.")
        .from("B24")
        .step(
            coq(
                "A point of the triangle over z is a mixture of points of the graph.",
                "replacement_triangle",
                "Triangle/LiftingExists.v"))
        .done();
  }

  private static LibraryTheorem lifting() {
    return Draft.of("B24-lifting", "The lifting lemma")
        .states(
            "Near a generic point of z(x) = 0 every variable k of a network is a_k(x) + b_k R(z(x)),",
            "and on each small box, for each x in it and each r in the triangle over z, the",
            "assignment v_k = a_k(x) + b_k r is feasible for the triangle relaxation. So each network",
            "is at least as loose there as the one neuron R(z).")
        .step(
            coq(
                "Neuron by neuron: stable near the point, or a multiple of z plus a multiple of"
                    + " R(z); then B24-replacement.",
                new CoqReference(
                    "lifting",
                    "Triangle/LiftingExists.v",
                    "stated for l and u by the relaxation itself (LP-all), as here; with bounds"
                        + " from elsewhere the lemma is false")))
        .done();
  }

  private static LibraryTheorem maximum() {
    return Draft.of("B24-triangle-max", "The triangle does not express max(x, y)")
        .states(
            "No network computes max(x, y) on R^d, d >= 2, and is triangle-precise; nor on any box",
            "across the diagonal.")
        .from("B24")
        .implies(
            new DoesNotExpress(Space.SEVERAL_VARIABLES, "triangle", Expression.parse("max(x, y)")))
        .step(
            coq(
                "By B24-lifting it is as loose as y + R(x - y), whose upper bound on [0,1]^2 is 3/2.",
                "triangle_does_not_express_max",
                "Triangle/Max.v"))
        .step(
            coq(
                "The same on every such box.",
                "triangle_does_not_express_max_on_any_box_across_the_diagonal",
                "Triangle/Max.v"))
        .step(
            coq(
                "So the row of Table 1: one function that is monotone and convex refutes every cell.",
                "table_row_triangle_in_d_variables",
                "Table/Multivariate.v"))
        .step(
            instances(
                "The bounds of y + R(x - y) on [0,1]^2.",
                Checks.bounds(
                    "y + relu(x - y)",
                    "[0,1]x[0,1]",
                    Map.of("triangle", "[0,3/2]", "exact", "[0,1]", "multi-neuron", "[0,1]")),
                Trust.RELAXATIONS))
        .step(
            instances(
                "The five encodings that come to mind fail on a small box.",
                Checks.refutes("triangle", "max(x, y)", QUADRANT_SQUARE, MAXIMA),
                Trust.RELAXATIONS,
                Trust.THEORY))
        .done();
  }

  private static LibraryTheorem gap() {
    return Draft.of("B24-max-gap", "The gap of the maximum")
        .states(
            "On [a,b] x [c,d] with a < d and c < b the triangle bounds of y + R(x - y) are",
            "[max(a,c), max(b,d) + gap], gap = (d-c)(d-a)/((b-a)+(d-c)) if b >= d, and",
            "(b-a)(b-c)/((b-a)+(d-c)) if d >= b; a diagonal square of side w has gap w/2.")
        .step(coq("Both sides, for all such boxes.", "gap_of_max", "Triangle/Gap.v"))
        .step(
            instances(
                "The formula, on 4 boxes and all five encodings: 3/2, 3/4, 1, 7/6.",
                GapOfMaximum.onBoxes(MAXIMA),
                Trust.RELAXATIONS))
        .done();
  }

  private static LibraryTheorem necessary() {
    return Draft.of("B24-necessary", "A necessary condition in R^d")
        .states(
            "If f: R^d -> R is triangle-expressible, then at a generic point of each kink facet, with",
            "normal w and gradients g and g + a w, for every m in (0, 1) the numbers",
            "(g_i + m a w_i) w_i over all i are all >= 0 or all <= 0.",
            "max(x, y) fails; |x - y|, R(x + y - 1), x + R(x - y) pass.")
        .step(
            coq(
                "The chord of slope m touches f at a corner where z is least or greatest.",
                new CoqReference(
                    "triangle_expressible_functions_have_sign_consistent_kinks",
                    "Triangle/Necessary.v",
                    "i ranges over all inputs; where w_i = 0 the number is 0")))
        .step(
            instances(
                "max(x, y) fails at its kink, and its network on a small box by the gap that follows.",
                KinkChecks.obstructed(List.of("max(x, y)")),
                Trust.RELAXATIONS,
                Trust.KINKS))
        .step(
            instances(
                "The other three pass at the kinks that lines in some directions cross.",
                KinkChecks.unobstructed(
                    List.of("abs(x - y)", "relu(x + y - 1)", "x + relu(x - y)")),
                Trust.KINKS))
        .done();
  }
}
