package org.relucid.proofs.library.theorem;

import static org.relucid.proofs.library.theorem.ProofStep.argument;
import static org.relucid.proofs.library.theorem.ProofStep.cited;
import static org.relucid.proofs.library.theorem.ProofStep.computed;
import static org.relucid.proofs.library.theorem.ProofStep.coq;
import static org.relucid.proofs.library.theorem.ProofStep.instances;
import static org.relucid.proofs.library.theorem.ProofStep.solved;

import java.util.List;
import org.relucid.theory.function.Domain;

/// Results beside expressivity: training with intervals (Ma24), limits of intervals (Mi21),
/// approximation (B20).
final class NeighbouringTheorems {
  private NeighbouringTheorems() {}

  static List<LibraryTheorem> all() {
    return List.of(deepLinear(), invariance(), zeroWeights(), flips(), nmin(), approximation());
  }

  private static LibraryTheorem deepLinear() {
    return Draft.of("Ma24-deep-linear", "Tightness of deep linear networks")
        .states(
            "Of W_L ... W_1 x on a box of half-widths e the optimal box has half-widths",
            "|W_L ... W_1| e, the IBP box |W_L| ... |W_1| e; tightness is their ratio.")
        .from("Ma24")
        .step(
            argument(
                "The image of a box under M has half-widths |M| e; IBP applies this layer by layer."))
        .step(
            instances(
                "Exactly, on boxes, for three layers of small integers.",
                LinearLayers.tightness(),
                Trust.LIBRARY,
                Trust.THEORY))
        .done();
  }

  private static LibraryTheorem invariance() {
    return Draft.of("Ma24-invariance", "Propagation invariance of two layers")
        .states(
            "The optimal and the IBP box of W2 W1 agree on all boxes iff for each (i, j) all the",
            "products W2_ik W1_kj have one weak sign. If all weights are non-zero, a negative product",
            "M_ij M_ij' M_i'j M_i'j', M = W2 W1, excludes this.")
        .from("Ma24")
        .step(
            coq(
                "Ma24-deep-linear: |sum_k W2_ik W1_kj| = sum_k |W2_ik W1_kj| iff one weak sign.",
                new CoqReference(
                    "intervals_are_exact_for_two_linear_layers_iff_paths_agree_in_sign",
                    "Linear/Invariance.v",
                    "one output at a time, and biases may be there")))
        .step(
            argument(
                "Non-zero weights of one sign: M_ij has the sign of W2_ik W1_kj for k = 1; in the"
                    + " product of the four each of these signs occurs twice."))
        .step(
            solved(
                "Both statements for two and three hidden neurons, with all real weights.",
                "forall W1, W2",
                "Ma24-invariance-2",
                "Ma24-invariance-3",
                "Ma24-four-entries-2",
                "Ma24-four-entries-3"))
        .step(
            instances(
                "All 390,625 pairs of 2x2 matrices with entries -2, -1, 1, 2, 3: of the 66,752 with a"
                    + " negative product none is invariant.",
                LinearLayers.recount(),
                Trust.LIBRARY))
        .done();
  }

  private static LibraryTheorem zeroWeights() {
    return Draft.of("Ma24-zero-weights", "With zero weights the sign condition fails")
        .states(
            "W2 = I, W1 = (1 2; -3 4): the product of the four entries of W2 W1 is -24, and yet the",
            "optimal and the IBP box agree on all boxes.")
        .from("to our knowledge new; the condition is Ma24's")
        .holdsFor(Scope.INSTANCE)
        .step(
            computed(
                "The product is -24, and every (i, j) has one non-zero term only, so one weak sign"
                    + " (Ma24-invariance).",
                LinearLayers.zeroWeights(),
                Trust.LIBRARY,
                Trust.THEORY))
        .step(
            coq(
                "Both, for all boxes.",
                "with_zero_weights_the_sign_of_four_entries_says_nothing",
                "Linear/Invariance.v"))
        .done();
  }

  private static LibraryTheorem flips() {
    return Draft.of("Mi21-flips", "Limits of intervals")
        .states(
            "For any network that classifies three points some valid specification is IBP-unprovable;",
            "no one-hidden-layer network provably a-robustly classifies ceil(2/a) + 5 or more flips,",
            "a in (0, 1].")
        .from("Mi21")
        .step(cited("Not proved here.", "Mi21"))
        .done();
  }

  private static LibraryTheorem nmin() {
    return Draft.of("B20-nmin", "Minimum of two, clip at one")
        .states(
            "R1(t) = 1 - R(1 - t) = min(t, 1), and",
            "nmin(x, y) = (R(x+y) - R(-x-y) - R(x-y) - R(y-x))/2 = min(x, y).")
        .from("B20")
        .holdsFor(Scope.INSTANCE)
        .step(
            computed(
                "Equality as functions on R and on R^2, piece by piece.",
                Checks.all(
                    List.of(
                        Checks.equal("1 - relu(1 - x)", "min(x, 1)", Domain.line()),
                        Checks.equal(
                            "1/2*relu(x + y) - 1/2*relu(-x - y) - 1/2*relu(x - y)"
                                + " - 1/2*relu(y - x)",
                            "min(x, y)",
                            Domain.everywhere(2)))),
                Trust.THEORY))
        .step(
            solved(
                "The same as questions of linear arithmetic.", "forall x, y", "B20-nmin", "clip"))
        .done();
  }

  private static LibraryTheorem approximation() {
    return Draft.of("B20-approximation", "Intervals approximate")
        .states(
            "For continuous f on a compact set and d > 0 some network has IBP bounds within d of the",
            "exact range on every box.")
        .from("B20")
        .step(cited("Not proved here.", "B20"))
        .done();
  }
}
