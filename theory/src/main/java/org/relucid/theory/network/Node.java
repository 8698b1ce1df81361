package org.relucid.theory.network;

import java.util.List;

/// One node of a network: an operator, and the earlier nodes whose vectors it takes, by index.
public record Node(String name, Operator operator, List<Integer> sources) {
  public Node {
    sources = List.copyOf(sources);
  }
}
