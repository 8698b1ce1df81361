package org.relucid.proofs.kernel.precision;

/// A relaxation that the calculus speaks of: `ibp`, `deeppoly-0`, `deeppoly-1`, `triangle`,
/// `multi-neuron`, or `multi-neuron-K` with `K ≥ 1`.
///
/// *Fails*: `IllegalArgumentException` for other names.
public record RelaxationName(String name) {
  public RelaxationName {
    if (!name.matches("ibp|deeppoly-[01]|triangle|multi-neuron(-[1-9][0-9]{0,3})?")) {
      throw new IllegalArgumentException(
          "relaxation '"
              + name
              + "', expected ibp, deeppoly-0, deeppoly-1, triangle, multi-neuron or"
              + " multi-neuron-K");
    }
  }

  /// What the bounds of a relaxation are known to satisfy. Below, `U(e)` and `L(e) = -U(-e)` are
  /// the bounds of a form `e` on a box; for all of them `U(c·e + d) = c·U(e) + d` for `c ≥ 0`, `U(e
  /// + f) ≤ U(e) + U(f)`, inputs have the ends of the box, and `h = relu(p)` with `l = L(p)`, `u =
  ///   U(p)`.
  enum Strength {
    /// `max(l, 0) ≤ h ≤ max(u, 0)`, and no more.
    INTERVALS,
    /// `h ≡ p` if `l ≥ 0`, `h ≡ 0` if `u ≤ 0`, else `0 ≤ h ≤ u(p - l)/(u - l)`, all as forms: `U(a
    /// - b) ≤ 0` for each inequality `a ≤ b`. DeepPoly-1 is that of the flipped network.
    CHORD,
    /// The same, and `p ≤ h`.
    TRIANGLE,
    /// The same, and each layer's neurons jointly: the hull of the graph over the polytope before.
    HULL
  }

  Strength strength() {
    return switch (name) {
      case "ibp" -> Strength.INTERVALS;
      case "deeppoly-0", "deeppoly-1" -> Strength.CHORD;
      case "multi-neuron" -> Strength.HULL;
      default -> Strength.TRIANGLE;
    };
  }

  /// Whether its bounds are those of deeppoly-0 on the network with `h = p + relu(-p)`.
  boolean isFlipped() {
    return name.equals("deeppoly-1");
  }

  @Override
  public String toString() {
    return name;
  }
}
