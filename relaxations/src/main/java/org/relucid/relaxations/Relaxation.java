package org.relucid.relaxations;

import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.ScalarNetwork;

/// A convex relaxation of ReLU networks: it bounds every neuron and output on a box, with evidence.
public interface Relaxation {
  /// Its name on the command line, such as `deeppoly-0`.
  String name();

  /// @throws IllegalArgumentException when box and network have different dimensions, or the
  ///   network is larger than the relaxation can be computed for (the message says what the limit
  ///   is)
  Analysis over(ScalarNetwork network, Box box);

  /// The same for a network of operators: what a relaxation knows of an operator that is not ReLU
  /// (a maximum, an absolute value) is used, else the operator counts as its definition by ReLUs.
  default Analysis over(Network network, Box box) {
    return over(network.expand(), box);
  }
}
