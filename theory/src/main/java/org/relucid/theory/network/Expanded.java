package org.relucid.theory.network;

import java.util.List;
import org.relucid.theory.linear.AffineForm;

/// A network neuron by neuron, and where its nodes are in it: `values.get(i).get(j)` is coordinate
/// `j` of node `i` as an affine form on the space of the scalar network, inputs and then neurons.
public record Expanded(ScalarNetwork network, List<List<AffineForm>> values) {
  public Expanded {
    values = values.stream().map(List::copyOf).toList();
  }
}
