package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The part of a network that one output depends on. It has the same function and the same bounds
/// under every relaxation here: what a relaxation says of the other neurons can always be satisfied
/// by some value of theirs.
public final class OneOutput {
  private final ScalarNetwork network;
  private final BitSet needed = new BitSet();
  private final Map<Integer, Integer> places = new HashMap<>();

  private OneOutput(ScalarNetwork network) {
    this.network = network;
  }

  /// A network of that output alone, and of the neurons from which a path leads to it.
  public static ScalarNetwork of(ScalarNetwork network, int output) {
    return new OneOutput(network).reduced(network.outputForms().get(output));
  }

  private ScalarNetwork reduced(AffineForm output) {
    int inputs = network.inputs();
    mark(output);
    for (int k = network.neurons() - 1; k >= 0; k--) {
      if (needed.get(inputs + k)) {
        mark(network.preActivations().get(k));
      }
    }
    for (int i = 0; i < inputs; i++) {
      places.put(i, i);
    }
    List<AffineForm> preActivations = new ArrayList<>();
    for (int k = 0; k < network.neurons(); k++) {
      if (needed.get(inputs + k)) {
        preActivations.add(moved(network.preActivations().get(k), inputs + preActivations.size()));
        places.put(inputs + k, inputs + preActivations.size() - 1);
      }
    }
    AffineForm form = moved(output, inputs + preActivations.size());
    return new ScalarNetwork(inputs, preActivations, List.of(form));
  }

  private void mark(AffineForm form) {
    for (int t = 0; t < form.terms(); t++) {
      needed.set(form.variable(t));
    }
  }

  private AffineForm moved(AffineForm form, int dimension) {
    Map<Integer, Rational> terms = new HashMap<>();
    for (int t = 0; t < form.terms(); t++) {
      terms.put(places.getOrDefault(form.variable(t), -1), form.factor(t));
    }
    return AffineForm.of(dimension, terms, form.constant());
  }
}
