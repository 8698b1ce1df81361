package org.relucid.proofs.kernel.precision;

import java.util.Optional;
import org.relucid.theory.linear.AffineForm;

/// `form = curve(base)`: on all boxes in the domain the bounds of the form are exact, and those of
/// the base too.
public record Fact(AffineForm form, Base base, Curve curve) {
  /// A form that others are functions of.
  ///
  /// @param step that made it
  /// @param extent holds all its values on the domain
  /// @param origin the fact that was rebased
  public record Base(int step, Extent extent, Optional<Fact> origin) {}

  static Fact base(AffineForm form, Base base) {
    return new Fact(form, base, Curve.of(base.extent(), Curve.IDENTITY));
  }
}
