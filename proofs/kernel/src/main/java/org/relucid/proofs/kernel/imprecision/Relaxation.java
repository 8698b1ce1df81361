package org.relucid.proofs.kernel.imprecision;

import java.util.Optional;
import org.relucid.theory.number.Rational;

/// The relaxations whose looseness the kernel can check, by their definitions. `l ≤ z ≤ u` are the
/// bounds of a neuron's pre-activation by the same relaxation, and `h = max(z, 0)`; a neuron is
/// active if `l ≥ 0`, else inactive if `u ≤ 0`, else unstable.
public sealed interface Relaxation {
  /// `max(l, 0) ≤ h ≤ max(u, 0)`: interval arithmetic.
  record Intervals() implements Relaxation {}

  /// `h = z` where active, `h = 0` where inactive, else `αz ≤ h ≤ u(z - l)/(u - l)`; a bound is the
  /// optimum over the inputs and all neurons before, found by back-substitution.
  record Lines(LowerSlope slope) implements Relaxation {}

  /// `h = z` where active, `h = 0` where inactive, else `h ≥ 0`, `h ≥ z`, `h ≤ u(z - l)/(u - l)`; a
  /// bound is the optimum of the joint linear program of the inputs and all neurons before.
  record Triangle() implements Relaxation {}

  /// Layer by layer `P_t = conv {(v, h(v)) : v ∈ P_(t-1)}` with all neurons `h` of layer `t`, and
  /// `P_0` the box; a neuron's layer is the length of the longest path of neurons that ends in it.
  record Hulls() implements Relaxation {}

  /// The relaxation of that name on the command line, where it is one of these.
  static Optional<Relaxation> named(String name) {
    try {
      return Optional.of(ReachText.relaxation(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /// `α`, where unstable.
  sealed interface LowerSlope {
    /// The same everywhere: 0 is DeepPoly-0, 1 is DeepPoly-1.
    record Always(Rational alpha) implements LowerSlope {}

    /// 1 iff `u > -l`, else 0.
    record LesserArea() implements LowerSlope {}

    /// `u/(u - l)`, as the chord has.
    record Parallel() implements LowerSlope {}
  }
}
