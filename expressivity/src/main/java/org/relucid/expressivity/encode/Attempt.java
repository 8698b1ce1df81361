package org.relucid.expressivity.encode;

import org.relucid.theory.network.ScalarNetwork;

/// What an [Encoder] made of a function.
public sealed interface Attempt {
  /// The network equals the function on its domain.
  record Encoded(ScalarNetwork network) implements Attempt {}

  /// The function, or what was asked of the network, is outside the theorem.
  record DoesNotApply(String reason) implements Attempt {}
}
