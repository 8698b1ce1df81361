package org.relucid.proofs.kernel.imprecision;

import java.util.List;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.theory.linear.Vector;

/// How a point of a polytope of the multi-neuron relaxation is made.
public sealed interface HullPoint {
  /// An input of the box.
  record Input(Vector x) implements HullPoint {}

  /// `Σ λ_i (v_i, h(v_i))` with earlier points `v_i` of one layer, the true values `h` of the
  /// neurons of the next layer, and `λ_i ≥ 0`, `Σ λ_i = 1`.
  record Combination(List<Term> terms) implements HullPoint {
    public Combination {
      terms = List.copyOf(terms);
    }
  }
}
