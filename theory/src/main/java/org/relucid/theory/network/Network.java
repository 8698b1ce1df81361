package org.relucid.theory.network;

import java.util.List;

/// A piecewise linear network as a directed acyclic graph: `nodes` in an order in which each node
/// comes after its sources, node 0 the only [Operator.Input]; the last node is the output. Skips,
/// residual branches and concatenations are ordinary arrows.
public record Network(List<Node> nodes) {
  public Network {
    nodes = List.copyOf(nodes);
  }
}
