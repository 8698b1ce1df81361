package org.relucid.expressivity;

import java.util.Optional;

/// The answer to a [Question].
public sealed interface Answer {
  /// Precise on all boxes of the domain.
  record Precise(Method method, Evidence evidence) implements Answer {}

  /// Not precise: a box with bounds that are too loose.
  ///
  /// @param evidence empty for relaxations whose looseness the kernel cannot check; the box then
  ///   rests on the relaxation's own code
  record Imprecise(Method method, Imprecision counterexample, Optional<Evidence> evidence)
      implements Answer {}

  /// Neither was shown, and why.
  record Unknown(String reason) implements Answer {}
}
