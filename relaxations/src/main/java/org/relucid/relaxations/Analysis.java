package org.relucid.relaxations;

import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.theory.geometry.Interval;

/// What a relaxation says of a network on a box, exact.
public interface Analysis {
  /// Bounds of the pre-activation of each neuron.
  List<Interval> neurons();

  /// Bounds of each output.
  List<Interval> outputs();

  /// Where the gap of a bound of an output comes from, neuron by neuron; empty for relaxations
  /// whose facts are about several neurons at once (hulls), or that have no gap (exact ranges).
  default Optional<Looseness> looseness(int output, Looseness.Side side) {
    return Optional.empty();
  }

  /// A derivation of the bounds of all outputs, for the kernel; computed when it is asked for.
  Certificate certificate();
}
