package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Select;
import org.relucid.theory.number.Rational;

/// Arranges the neurons of a scalar network in layers. A neuron's layer is the longest path of
/// ReLUs from the input to it; after layer `l` the network carries on, side by side, what later
/// layers still read (skips, in the order of the scalar network) and then the layer's neurons.
public final class Layering {
  private final ScalarNetwork network;
  private final int[] layers;
  private final NetworkBuilder builder;

  private Layering(ScalarNetwork network) {
    this.network = network;
    this.layers = layers(network);
    this.builder = NetworkBuilder.withInputs(network.inputs());
  }

  /// The same function as a network of layers; neurons keep their order within a layer.
  public static Network of(ScalarNetwork network) {
    return new Layering(network).build();
  }

  /// The neurons of each layer, in increasing order, from the first layer on.
  public static List<List<Integer>> neurons(ScalarNetwork network) {
    int[] layers = layers(network);
    List<List<Integer>> neurons = new ArrayList<>();
    for (int k = 0; k < network.neurons(); k++) {
      int layer = layers[network.inputs() + k];
      if (layer > neurons.size()) {
        neurons.add(new ArrayList<>());
      }
      neurons.get(layer - 1).add(k);
    }
    return neurons;
  }

  /// The layer of each variable: 0 for inputs, for a neuron one more than the latest it reads.
  private static int[] layers(ScalarNetwork network) {
    int[] layers = new int[network.inputs() + network.neurons()];
    for (int k = 0; k < network.neurons(); k++) {
      AffineForm form = network.preActivations().get(k);
      int latest = 0;
      for (int t = 0; t < form.terms(); t++) {
        latest = Math.max(latest, layers[form.variable(t)]);
      }
      layers[network.inputs() + k] = latest + 1;
    }
    return layers;
  }

  private Network build() {
    int depth = IntStream.of(layers).max().orElse(0);
    List<Integer> carried = IntStream.range(0, network.inputs()).boxed().toList();
    int node = builder.input();
    for (int layer = 1; layer <= depth; layer++) {
      List<Integer> neurons = variablesIn(layer);
      int relu = builder.node(new Relu(), builder.affine(node, over(carried, forms(neurons))));
      List<Integer> skipped = stillRead(carried, layer);
      node = skipped.isEmpty() ? relu : concat(select(node, carried, skipped), relu);
      carried = joined(skipped, neurons);
    }
    builder.affine(node, over(carried, network.outputForms()));
    return builder.build();
  }

  private List<Integer> variablesIn(int layer) {
    return IntStream.range(0, layers.length).filter(v -> layers[v] == layer).boxed().toList();
  }

  private List<AffineForm> forms(List<Integer> neurons) {
    return neurons.stream().map(v -> network.preActivations().get(v - network.inputs())).toList();
  }

  /// Those of `carried` that occur in a later layer than `layer`, or in an output.
  private List<Integer> stillRead(List<Integer> carried, int layer) {
    TreeSet<Integer> read = new TreeSet<>();
    for (int v = network.inputs(); v < layers.length; v++) {
      if (layers[v] > layer) {
        addVariables(network.preActivations().get(v - network.inputs()), read);
      }
    }
    network.outputForms().forEach(form -> addVariables(form, read));
    return carried.stream().filter(read::contains).toList();
  }

  private static void addVariables(AffineForm form, TreeSet<Integer> variables) {
    for (int t = 0; t < form.terms(); t++) {
      variables.add(form.variable(t));
    }
  }

  private int select(int node, List<Integer> carried, List<Integer> wanted) {
    return wanted.equals(carried)
        ? node
        : builder.node(new Select(wanted.stream().map(carried::indexOf).toList()), node);
  }

  private int concat(int skips, int neurons) {
    return builder.node(new Concat(), skips, neurons);
  }

  private static List<Integer> joined(List<Integer> skipped, List<Integer> neurons) {
    List<Integer> all = new ArrayList<>(skipped);
    all.addAll(neurons);
    return all;
  }

  /// The forms as a map of the carried vector.
  private static AffineMap over(List<Integer> carried, List<AffineForm> forms) {
    Map<Integer, Integer> places = new TreeMap<>();
    for (int i = 0; i < carried.size(); i++) {
      places.put(carried.get(i), i);
    }
    List<AffineForm> rows = new ArrayList<>();
    for (AffineForm form : forms) {
      Map<Integer, Rational> terms = new TreeMap<>();
      for (int t = 0; t < form.terms(); t++) {
        terms.put(places.get(form.variable(t)), form.factor(t));
      }
      rows.add(AffineForm.of(carried.size(), terms, form.constant()));
    }
    return new AffineMap(carried.size(), rows);
  }
}
