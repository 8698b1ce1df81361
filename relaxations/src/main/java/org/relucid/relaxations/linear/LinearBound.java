package org.relucid.relaxations.linear;

import java.util.List;
import org.hipparchus.FieldElement;

/// A lower or upper bound of an affine form, and how back-substitution found it: with `Σ` over `uses`,
///
///     form - value = Σ multiplier · (fact ≥ 0)     for a lower bound,
///     value - form = Σ multiplier · (fact ≥ 0)     for an upper bound,
///
/// where each fact is a line of a neuron or a side of the box and each multiplier is positive.
public record LinearBound<T extends FieldElement<T>>(T value, List<Use<T>> uses) {
  public LinearBound {
    uses = List.copyOf(uses);
  }

  /// @param variable an input, or a neuron (after the inputs)
  /// @param side from below: `x - l ≥ 0`, or `h - below(z) ≥ 0`; from above likewise
  /// @param multiplier above 0
  public record Use<T extends FieldElement<T>>(int variable, Side side, T multiplier) {}

  /// Which of the two facts on a variable.
  public enum Side {
    BELOW,
    ABOVE
  }
}
