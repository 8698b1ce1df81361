package org.relucid.expressivity.search.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.relucid.expressivity.search.Architecture;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Hidden layers, and what an output with any weights may read of them.
///
/// @param hidden its own outputs do not matter
/// @param read indices of inputs and neurons
public record FixedLayers(ScalarNetwork hidden, List<Integer> read) {
  /// What the output reads besides neurons.
  public enum Inputs {
    /// Those that the network's output reads already.
    AS_THEY_ARE,
    ALL
  }

  public FixedLayers {
    read = List.copyOf(read);
  }

  /// The hidden layers of a network of one output. The output may read the neurons that it reads
  /// already and those that no neuron reads.
  ///
  /// @throws IllegalArgumentException for another number of outputs
  public static FixedLayers of(ScalarNetwork network, Inputs inputs) {
    if (network.outputs() != 1) {
      throw new IllegalArgumentException(network.outputs() + " outputs, expected one");
    }
    TreeSet<Integer> read = new TreeSet<>();
    for (int k = 0; k < network.neurons(); k++) {
      read.add(network.inputs() + k);
    }
    network.preActivations().forEach(z -> read.removeAll(variables(z)));
    read.addAll(variables(network.outputForms().getFirst()));
    for (int i = 0; i < network.inputs() && inputs == Inputs.ALL; i++) {
      read.add(i);
    }
    return new FixedLayers(network, List.copyOf(read));
  }

  private static List<Integer> variables(AffineForm form) {
    List<Integer> variables = new ArrayList<>();
    for (int t = 0; t < form.terms(); t++) {
      variables.add(form.variable(t));
    }
    return variables;
  }

  /// The sizes of the layers, where a neuron stands after the latest that it reads.
  ///
  /// @throws IllegalArgumentException where there are no neurons
  public Architecture architecture() {
    List<Integer> widths = Layering.neurons(hidden).stream().map(List::size).toList();
    return new Architecture(hidden.inputs(), widths, Architecture.Reading.LAYER);
  }

  /// The number of the output's weights, with its bias, which is the last.
  int weights() {
    return read.size() + 1;
  }

  /// The output as a form in its weights, where inputs and neurons have these values.
  AffineForm atValues(Vector values) {
    AffineForm form = AffineForm.variable(weights(), read.size());
    for (int i = 0; i < read.size(); i++) {
      form = form.addMultiple(values.get(read.get(i)), AffineForm.variable(weights(), i));
    }
    return form;
  }

  /// The network with these weights.
  ScalarNetwork network(Vector weights) {
    Map<Integer, Rational> terms = new TreeMap<>();
    for (int i = 0; i < read.size(); i++) {
      if (!weights.get(i).isZero()) {
        terms.put(read.get(i), weights.get(i));
      }
    }
    int dimension = hidden.inputs() + hidden.neurons();
    AffineForm output = AffineForm.of(dimension, terms, weights.get(read.size()));
    return new ScalarNetwork(hidden.inputs(), hidden.preActivations(), List.of(output));
  }
}
