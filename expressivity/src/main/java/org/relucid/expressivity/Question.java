package org.relucid.expressivity;

import org.relucid.theory.function.Domain;
import org.relucid.theory.network.ScalarNetwork;

/// Is the analysis of one output of a network precise: are its bounds `[min f(B), max f(B)]` for
/// *all* boxes `B` in the domain, where `f` is what the network computes there? (B24)
///
/// *Fails*: `IllegalArgumentException` for an output that the network has not, or a domain of
/// another dimension.
///
/// @param output counted from 0
/// @param relaxation its name, such as `deeppoly-0`
public record Question(ScalarNetwork network, int output, Domain domain, String relaxation) {
  public Question {
    if (output < 0 || output >= network.outputs()) {
      throw new IllegalArgumentException(
          "output " + output + ", expected one below " + network.outputs());
    }
    if (domain.dimension() != network.inputs()) {
      throw new IllegalArgumentException(
          "domain of dimension " + domain.dimension() + ", expected " + network.inputs());
    }
  }
}
