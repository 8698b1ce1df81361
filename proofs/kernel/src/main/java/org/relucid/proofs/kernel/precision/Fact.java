package org.relucid.proofs.kernel.precision;

import java.util.Optional;
import java.util.Set;
import org.relucid.theory.linear.AffineForm;

/// `form = curve(base)`: on all boxes in the domain the bounds of the form are exact, and those of
/// the base too.
public record Fact(AffineForm form, Base base, Curve curve) {
  /// A form that others are functions of.
  ///
  /// @param step that made it
  /// @param extent holds all its values on the domain
  /// @param inputs that it depends on, perhaps not on all of them
  /// @param origin the fact that was rebased
  public record Base(int step, Extent extent, Set<Integer> inputs, Optional<Fact> origin) {
    public Base {
      inputs = Set.copyOf(inputs);
    }
  }

  static Fact base(AffineForm form, Base base) {
    return new Fact(form, base, Curve.of(base.extent(), Curve.IDENTITY));
  }
}
