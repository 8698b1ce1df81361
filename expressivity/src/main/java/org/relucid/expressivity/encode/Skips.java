package org.relucid.expressivity.encode;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// Whether a network may read a variable otherwise than in the layer right after it.
public enum Skips {
  ALLOWED,
  NONE;

  /// The layer of each variable: 0 for inputs, for a neuron one more than the latest that it reads.
  static int[] layers(ScalarNetwork network) {
    int[] layers = new int[network.inputs() + network.neurons()];
    for (int k = 0; k < network.neurons(); k++) {
      layers[network.inputs() + k] = 1 + latest(network.preActivations().get(k), layers);
    }
    return layers;
  }

  /// The number of layers of neurons.
  public static int depth(ScalarNetwork network) {
    return depth(layers(network));
  }

  static int depth(int[] layers) {
    int depth = 0;
    for (int layer : layers) {
      depth = Math.max(depth, layer);
    }
    return depth;
  }

  /// Whether every neuron reads only the layer right before its own, and every output the last.
  public static boolean isWithout(ScalarNetwork network) {
    int[] layers = layers(network);
    for (int k = 0; k < network.neurons(); k++) {
      int before = layers[network.inputs() + k] - 1;
      if (!readsOnly(before, network.preActivations().get(k), layers)) {
        return false;
      }
    }
    int last = depth(layers);
    return network.outputForms().stream().allMatch(form -> readsOnly(last, form, layers));
  }

  private static int latest(AffineForm form, int[] layers) {
    int latest = 0;
    for (int t = 0; t < form.terms(); t++) {
      latest = Math.max(latest, layers[form.variable(t)]);
    }
    return latest;
  }

  private static boolean readsOnly(int layer, AffineForm form, int[] layers) {
    for (int t = 0; t < form.terms(); t++) {
      if (layers[form.variable(t)] != layer) {
        return false;
      }
    }
    return true;
  }
}
