package org.relucid.proofs.library.judge;

import org.relucid.theory.network.ExactEvaluator;
import org.relucid.theory.network.Float32Evaluator;
import org.relucid.theory.network.Network;

/// A network with its two evaluators, made once for many points.
record PreparedNetwork(Network network, ExactEvaluator exactly, Float32Evaluator inFloat32) {
  static PreparedNetwork of(Network network) {
    return new PreparedNetwork(network, ExactEvaluator.of(network), Float32Evaluator.of(network));
  }
}
