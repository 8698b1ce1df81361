package org.relucid.expressivity.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// One output of a network with the neurons that it depends on: what no path leads from to the
/// output has no part in its bounds, by none of the relaxations.
final class SingleOutput {
  private final ScalarNetwork network;
  private final int[] places;

  private SingleOutput(ScalarNetwork network) {
    this.network = network;
    this.places = new int[network.inputs() + network.neurons()];
  }

  static ScalarNetwork of(ScalarNetwork network, int output) {
    return new SingleOutput(network).reduced(network.outputForms().get(output));
  }

  private ScalarNetwork reduced(AffineForm y) {
    boolean[] used = new boolean[places.length];
    mark(used, y);
    for (int k = network.neurons() - 1; k >= 0; k--) {
      if (used[network.inputs() + k]) {
        mark(used, network.preActivations().get(k));
      }
    }
    int next = network.inputs();
    List<AffineForm> kept = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      places[i] = i < network.inputs() ? i : next;
      if (i >= network.inputs() && used[i]) {
        kept.add(renamed(network.preActivations().get(i - network.inputs()), next));
        next++;
      }
    }
    return new ScalarNetwork(network.inputs(), kept, List.of(renamed(y, next)));
  }

  private static void mark(boolean[] used, AffineForm form) {
    for (int k = 0; k < form.terms(); k++) {
      used[form.variable(k)] = true;
    }
  }

  private AffineForm renamed(AffineForm form, int dimension) {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    for (int k = 0; k < form.terms(); k++) {
      terms.put(places[form.variable(k)], form.factor(k));
    }
    return AffineForm.of(dimension, terms, form.constant());
  }
}
