package org.relucid.relaxations;

import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.ScalarNetwork;

/// A convex relaxation of ReLU networks: it bounds every neuron and output on a box, with evidence.
public interface Relaxation {
  /// Its name on the command line, such as `deeppoly-0`.
  String name();

  /// @throws IllegalArgumentException when box and network have different dimensions, or the
  ///   network is larger than the relaxation can be computed for (the message says what the limit
  ///   is)
  Analysis over(ScalarNetwork network, Box box);
}
