package org.relucid.proofs.library.theorem;

import static org.relucid.proofs.library.theorem.ProofStep.argument;
import static org.relucid.proofs.library.theorem.ProofStep.cited;
import static org.relucid.proofs.library.theorem.ProofStep.computed;
import static org.relucid.proofs.library.theorem.ProofStep.coq;
import static org.relucid.proofs.library.theorem.ProofStep.instances;
import static org.relucid.proofs.library.theorem.ProofStep.sketch;

import java.util.List;
import java.util.Map;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.Consequence.Expresses;
import org.relucid.theory.function.Domain;

/// Exact hulls, layer by layer. (B24, Ma26)
final class MultiNeuronTheorems {
  private static final String HAT = "relu(x) - 2*relu(x - 1) + relu(x - 2)";
  private static final String PHANTOM = "relu(relu(x)) - relu(relu(x) - relu(-x))";
  private final Trials trials;

  MultiNeuronTheorems(Trials trials) {
    this.trials = trials;
  }

  List<LibraryTheorem> all() {
    return List.of(
        oneLayer(),
        univariate(),
        groups(),
        phantom(),
        barrier(),
        lattice(),
        convex(),
        monotone(),
        plane());
  }

  private LibraryTheorem oneLayer() {
    return Draft.of("B24-multi-neuron-one-layer", "One hidden layer is multi-neuron-precise")
        .states("Every network of one hidden layer, in any dimension, is multi-neuron-precise.")
        .from("B24")
        .step(
            coq(
                "A linear output has the same extrema over a set and over its hull.",
                "one_hidden_layer_is_multi_neuron_precise",
                "MultiNeuron/OneLayer.v"))
        .step(
            instances(
                "One-hidden-layer networks of two inputs, on all boxes.",
                trials.precise(
                    "multi-neuron",
                    List.of("y + relu(x - y)", "abs(x - y)", "relu(x + y - 1) - relu(x - 2*y)")),
                Trust.KERNEL))
        .done();
  }

  private LibraryTheorem univariate() {
    return Draft.of(
            "B24-multi-neuron-cpwl", "Multi-neuron expresses every univariate CPWL function")
        .states("f = b + m x + sum_i g_i R(x - q_i) is multi-neuron-precise.")
        .from("B24")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .implies(new Expresses(Space.LINE, "multi-neuron", FunctionClass.ALL))
        .step(
            coq(
                "One hidden layer: B24-multi-neuron-one-layer.",
                "multi_neuron_expresses_every_cpwl_function",
                "MultiNeuron/Cpwl.v"))
        .step(
            coq(
                "So the row of Table 1, on R and on intervals.",
                "table_row_multi_neuron",
                "Table/Univariate.v"))
        .step(
            instances(
                "Functions of the gallery: encoded, proved on all boxes, checked.",
                trials.encoded("multi-neuron", FunctionClass.ALL, Integer.MAX_VALUE),
                Trust.KERNEL,
                Trust.THEORY))
        .done();
  }

  private static LibraryTheorem groups() {
    return Draft.of("B24-group-size", "Group size matters")
        .states(
            "The hat R(x) - 2R(x-1) + R(x-2) on [-1, 3]: groups of 1 give [-1, 2], of 2 [-1/3, 1],",
            "of 3 [0, 1], which is exact.")
        .from("to our knowledge new")
        .holdsFor(Scope.INSTANCE)
        .step(
            computed(
                "The bounds on [-1, 3].",
                Checks.bounds(
                    HAT,
                    "[-1,3]",
                    Map.of(
                        "triangle", "[-1,2]",
                        "multi-neuron-2", "[-1/3,1]",
                        "multi-neuron-3", "[0,1]",
                        "multi-neuron", "[0,1]",
                        "exact", "[0,1]")),
                Trust.RELAXATIONS))
        .done();
  }

  private static LibraryTheorem phantom() {
    return Draft.of("Ma26-phantom", "The smallest phantom")
        .states(
            "a = R(x), b = R(-x), then a' = R(a), c' = R(a - b), output a' - c' = min(a, b) = 0. On",
            "[-1, 1] the multi-neuron upper bound is 1/2; scaled, any amount.")
        .from("Ma26 (this network: to our knowledge new)")
        .holdsFor(Scope.INSTANCE)
        .step(
            coq(
                "On [-2T, 2T] the upper bound is T, for every T >= 0.",
                "multi_neuron_is_wrong_by_any_amount",
                "MultiNeuron/Phantom.v"))
        .step(computed("It computes 0.", Checks.equal(PHANTOM, "0", Domain.line()), Trust.THEORY))
        .step(
            computed(
                "The bounds on [-1, 1].",
                Checks.bounds(
                    PHANTOM,
                    "[-1,1]",
                    Map.of(
                        "multi-neuron", "[0,1/2]",
                        "triangle", "[-1/2,1/2]",
                        "ibp", "[-1,1]",
                        "exact", "[0,0]")),
                Trust.RELAXATIONS))
        .done();
  }

  private static LibraryTheorem barrier() {
    return Draft.of("Ma26-barrier", "The multi-neuron barrier")
        .states(
            "For f = f2 after f1, the P_1 lower bound is at most min f2(conv(f1(X))). For every T some",
            "f has a P_1 lower bound at most min f(X) - T; the same for P_r over r of L layers,",
            "r = floor(aL), a < 1.")
        .from("Ma26")
        .step(
            coq(
                "For P_1 an f with any T is given by Ma26-phantom (upper bounds; negate).",
                "multi_neuron_is_wrong_by_any_amount",
                "MultiNeuron/Phantom.v"))
        .step(cited("The bound by conv(f1(X)), and P_r with r > 1.", "Ma26"))
        .done();
  }

  private static LibraryTheorem lattice() {
    return Draft.of("lattice-lemma", "The lattice lemma")
        .states(
            "If u1, u2 have multi-neuron bounds [a1, b1], [a2, b2], then max(u1, u2) =",
            "u1 + R(u2 - u1), u1 carried along, has bounds in [max(a1, a2), max(b1, b2)]; min dually.",
            "So interval evaluation of a max-min tree of affine leaves encloses the bounds.")
        .step(
            coq(
                "y >= u1 and y >= u2 survive hulls, and so does y <= max of the upper bounds.",
                new CoqReference(
                    "interval_evaluation_of_a_max_min_tree_encloses_multi_neuron",
                    "MultiNeuron/Monotone.v",
                    "stated for whole trees over affine leaves")))
        .done();
  }

  private static LibraryTheorem convex() {
    return Draft.of("multi-neuron-convex", "Multi-neuron expresses convex and concave functions")
        .states(
            "Every convex, and every concave, CPWL f: R^d -> R has a multi-neuron-precise network:",
            "f = max_k l_k by nesting y <- y + R(l_k - y), x carried along.")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .implies(new Expresses(Space.SEVERAL_VARIABLES, "multi-neuron", FunctionClass.CONVEX))
        .step(
            argument(
                "A convex CPWL function is the maximum of its affine pieces (each piece is below f"
                    + " everywhere, by convexity)."))
        .step(
            coq(
                "The maximum of a convex rest over a hull is attained at a true point, and"
                    + " y >= l_k(x) survives hulls.",
                "multi_neuron_expresses_every_maximum_of_affine_functions",
                "MultiNeuron/Convex.v"))
        .step(
            coq(
                "Minima: negate.",
                "multi_neuron_expresses_every_minimum_of_affine_functions",
                "MultiNeuron/Convex.v"))
        .done();
  }

  private static LibraryTheorem monotone() {
    return Draft.of("multi-neuron-monotone", "Multi-neuron expresses monotone functions")
        .states(
            "Every CPWL f: R^d -> R that is monotone in each coordinate has a multi-neuron-precise",
            "network: a max-min tree over f's own affine pieces.")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .implies(new Expresses(Space.SEVERAL_VARIABLES, "multi-neuron", FunctionClass.MONOTONE))
        .step(
            argument(
                "f is a maximum of minima of its own affine pieces: f(x) = max_a min { l(x) : l a"
                    + " piece, l(a) >= f(a) }. At a = x the minimum is f(x). For other a some piece"
                    + " with l(a) >= f(a) has l(x) <= f(x): on the segment subtract the secant from"
                    + " f; the rest is 0 at both ends; where it comes down to 0 from above, or"
                    + " leaves 0 downwards, the piece there does (if it is 0 throughout, any"
                    + " does)."))
        .step(
            argument(
                "Each piece has f's gradient on an open set, so it is monotone in the same"
                    + " directions as f."))
        .step(
            coq(
                "All leaves attain their bounds at the same corner of the box, and so does the tree:"
                    + " interval evaluation is exact, and encloses the bounds by lattice-lemma.",
                "multi_neuron_expresses_monotone_max_min_trees",
                "MultiNeuron/Monotone.v"))
        .done();
  }

  private static LibraryTheorem plane() {
    return Draft.of("multi-neuron-plane", "Multi-neuron expresses every function of the plane")
        .states(
            "Every CPWL f: R^2 -> R has a network that is multi-neuron-precise on compact boxes.")
        .holdsFor(Scope.ALL_FUNCTIONS)
        .step(
            sketch(
                "One vertex v: f = max( max_t(F_t - K d_t), min( f(v), min_t(F_t + K d_t) ) ), t over"
                    + " the half-planes x >= v_x, x <= v_x, y >= v_y, y <= v_y, d_t = R(violation of"
                    + " t), F_t the one-hidden-layer function that equals f on t, K large: the"
                    + " leaves are exact, and interval evaluation of the tree is."))
        .step(
            sketch(
                "More vertices: by recursion on pairs of polyhedra. Whether the same is possible in"
                    + " R^3 and beyond is open."))
        .done();
  }
}
