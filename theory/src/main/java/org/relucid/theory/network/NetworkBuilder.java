package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.network.Operator.Affine;
import org.relucid.theory.network.Operator.Input;

/// Collects the nodes of a [Network] in order; each method that adds a node answers its index. The
/// last node added is the output. Nothing is checked before [#build()].
public final class NetworkBuilder {
  private final List<Node> nodes = new ArrayList<>();

  private NetworkBuilder() {}

  /// A builder whose node 0 is the input of `inputs` coordinates.
  public static NetworkBuilder withInputs(int inputs) {
    NetworkBuilder builder = new NetworkBuilder();
    builder.node("input", new Input(inputs));
    return builder;
  }

  /// The index of the input, always 0.
  public int input() {
    return 0;
  }

  public int affine(int source, AffineMap map) {
    return node(new Affine(map), source);
  }

  /// Adds a node under a name made of the operator's name and its index, such as `relu3`.
  public int node(Operator operator, int... sources) {
    return node(operator.label().toLowerCase(Locale.ROOT) + nodes.size(), operator, sources);
  }

  public int node(String name, Operator operator, int... sources) {
    nodes.add(new Node(name, operator, Arrays.stream(sources).boxed().toList()));
    return nodes.size() - 1;
  }

  /// Adds the nodes of a network with `source` in place of its input, and answers its output. A
  /// name that is already taken gets the node's index behind it.
  public int network(int source, Network network) {
    List<Integer> places = new ArrayList<>(List.of(source));
    for (Node node : network.nodes().subList(1, network.nodes().size())) {
      int[] sources = node.sources().stream().mapToInt(places::get).toArray();
      places.add(node(free(node.name()), node.operator(), sources));
    }
    return places.getLast();
  }

  private String free(String name) {
    boolean taken = nodes.stream().anyMatch(node -> node.name().equals(name));
    return taken ? name + "_" + nodes.size() : name;
  }

  /// @throws IllegalArgumentException naming the first node that does not fit its sources
  public Network build() {
    return new Network(nodes);
  }
}
