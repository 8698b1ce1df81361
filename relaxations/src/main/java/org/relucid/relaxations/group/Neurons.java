package org.relucid.relaxations.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// Which neurons the expansion of an operator consists of.
final class Neurons {
  private Neurons() {}

  /// Those that the value depends on, down to the ones that occur in the arguments.
  static List<Integer> between(
      ScalarNetwork network, List<AffineForm> arguments, AffineForm value) {
    Set<Integer> given = new TreeSet<>();
    arguments.forEach(argument -> given.addAll(in(network, argument)));
    Set<Integer> found = new TreeSet<>();
    List<AffineForm> open = new ArrayList<>(List.of(value));
    while (!open.isEmpty()) {
      for (int neuron : in(network, open.removeLast())) {
        if (!given.contains(neuron) && found.add(neuron)) {
          open.add(network.preActivations().get(neuron));
        }
      }
    }
    return List.copyOf(found);
  }

  /// The last neuron that occurs in the value or an argument; -1 where none does.
  static int last(ScalarNetwork network, List<AffineForm> arguments, AffineForm value) {
    int last = in(network, value).stream().reduce(-1, Math::max);
    for (AffineForm argument : arguments) {
      last = in(network, argument).stream().reduce(last, Math::max);
    }
    return last;
  }

  private static List<Integer> in(ScalarNetwork network, AffineForm form) {
    List<Integer> neurons = new ArrayList<>();
    for (int k = 0; k < form.terms(); k++) {
      if (form.variable(k) >= network.inputs()) {
        neurons.add(form.variable(k) - network.inputs());
      }
    }
    return neurons;
  }
}
