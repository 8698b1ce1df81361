package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The layers of a network, a neuron's being the length of the longest path of neurons that ends in
/// it, and which variables a form still needs after each.
final class LayerUse {
  private final ScalarNetwork network;

  /// Per variable; 0 for inputs.
  private final int[] layers;

  /// Per layer the variables in use after it, in increasing order.
  private final List<List<Integer>> after = new ArrayList<>();

  private final BitSet needed = new BitSet();

  private LayerUse(ScalarNetwork network) {
    this.network = network;
    this.layers = new int[network.inputs() + network.neurons()];
  }

  static LayerUse of(ScalarNetwork network, AffineForm form) {
    LayerUse use = new LayerUse(network);
    use.collect(form);
    return use;
  }

  private void collect(AffineForm form) {
    int inputs = network.inputs();
    int depth = 0;
    for (int k = 0; k < network.neurons(); k++) {
      AffineForm z = network.preActivations().get(k);
      layers[inputs + k] = 1;
      for (int t = 0; t < z.terms(); t++) {
        layers[inputs + k] = Math.max(layers[inputs + k], layers[z.variable(t)] + 1);
      }
      depth = Math.max(depth, layers[inputs + k]);
    }
    List<BitSet> inUse = new ArrayList<>();
    for (int t = 0; t <= depth; t++) {
      inUse.add(new BitSet());
    }
    mark(form, depth, inUse);
    for (int k = network.neurons() - 1; k >= 0; k--) {
      if (needed.get(inputs + k)) {
        mark(network.preActivations().get(k), layers[inputs + k] - 1, inUse);
      }
    }
    inUse.forEach(set -> after.add(set.stream().boxed().toList()));
  }

  /// Its variables are in use from their layers on until that one.
  private void mark(AffineForm form, int until, List<BitSet> inUse) {
    for (int t = 0; t < form.terms(); t++) {
      int variable = form.variable(t);
      needed.set(variable);
      for (int layer = layers[variable]; layer <= until; layer++) {
        inUse.get(layer).set(variable);
      }
    }
  }

  int depth() {
    return after.size() - 1;
  }

  /// The variables in use after a layer, which are the coordinates there.
  List<Integer> after(int layer) {
    return after.get(layer);
  }

  /// Of the needed neurons of a layer, over the variables in use before it.
  List<AffineForm> preActivations(int layer) {
    List<AffineForm> forms = new ArrayList<>();
    for (int k = 0; k < network.neurons(); k++) {
      int variable = network.inputs() + k;
      if (layers[variable] == layer && needed.get(variable)) {
        forms.add(restrict(network.preActivations().get(k), after(layer - 1)));
      }
    }
    return forms;
  }

  /// The values in use after a layer, from those in use before it.
  Vector continued(Vector before, int layer) {
    List<Rational> values = new ArrayList<>();
    for (int variable : after(layer)) {
      int place = Collections.binarySearch(after(layer - 1), variable);
      values.add(place >= 0 ? before.get(place) : neuron(variable, before, layer));
    }
    return Vector.of(values);
  }

  private Rational neuron(int variable, Vector before, int layer) {
    AffineForm z = network.preActivations().get(variable - network.inputs());
    return restrict(z, after(layer - 1)).at(before).max(Rational.ZERO);
  }

  /// The form over these variables, which are all that occur in it.
  AffineForm restrict(AffineForm form, List<Integer> variables) {
    Map<Integer, Rational> terms = new HashMap<>();
    for (int t = 0; t < form.terms(); t++) {
      terms.put(Collections.binarySearch(variables, form.variable(t)), form.factor(t));
    }
    return AffineForm.of(variables.size(), terms, form.constant());
  }
}
