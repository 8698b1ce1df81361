package org.relucid.relaxations;

import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.theory.geometry.Interval;

/// What a relaxation says of a network on a box, exact.
public interface Analysis {
  /// Bounds of the pre-activation of each neuron.
  List<Interval> neurons();

  /// Bounds of each output.
  List<Interval> outputs();

  /// A derivation of the bounds of all outputs, for the kernel; computed when it is asked for.
  Certificate certificate();
}
