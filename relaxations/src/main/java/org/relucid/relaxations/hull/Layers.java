package org.relucid.relaxations.hull;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// The layers of a network neuron by neuron: a neuron's layer is the length of the longest path of
/// neurons that ends in it.
final class Layers {
  private Layers() {}

  /// The neurons of each layer, in increasing order, from the first layer on.
  static List<List<Integer>> of(ScalarNetwork network) {
    List<List<Integer>> layers = new ArrayList<>();
    int[] layerOf = new int[network.neurons()];
    for (int k = 0; k < network.neurons(); k++) {
      AffineForm z = network.preActivations().get(k);
      int layer = 0;
      for (int t = 0; t < z.terms(); t++) {
        if (z.variable(t) >= network.inputs()) {
          layer = Math.max(layer, layerOf[z.variable(t) - network.inputs()] + 1);
        }
      }
      layerOf[k] = layer;
      if (layer == layers.size()) {
        layers.add(new ArrayList<>());
      }
      layers.get(layer).add(k);
    }
    return layers;
  }

  /// Runs of `length` layers each, from the first; the last run may be shorter.
  static List<List<Integer>> blocks(List<List<Integer>> layers, int length) {
    List<List<Integer>> blocks = new ArrayList<>();
    for (int i = 0; i < layers.size(); i += length) {
      List<Integer> block = new ArrayList<>();
      layers.subList(i, Math.min(i + length, layers.size())).forEach(block::addAll);
      blocks.add(block);
    }
    return blocks;
  }
}
