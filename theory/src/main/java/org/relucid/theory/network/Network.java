package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.Input;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Subtract;

/// A piecewise linear network as a directed acyclic graph: `nodes` in an order in which each node
/// comes after its sources, node 0 the only [Operator.Input]; the last node is the output. Skips,
/// residual branches and concatenations are ordinary arrows.
///
/// Every node carries a vector; its size follows from the operator and the sources, and
/// construction checks that all sizes fit.
///
/// *Fails*: `IllegalArgumentException` that names the node, what was found and what was expected:
/// `node 2 'h' (Add): second source of size 3, expected 2`.
///
/// ```java
/// var abs = NetworkBuilder.withInputs(1);
/// int both = abs.affine(abs.input(), map);      // x ↦ (x, -x)
/// int relu = abs.node(new Operator.Relu(), both);
/// abs.affine(relu, sum);                        // (a, b) ↦ a + b
/// Network network = abs.build();                // x ↦ |x|
/// ```
public final class Network {
  private static final int SMALL = 200;

  private final List<Node> nodes;
  private final int[] sizes;

  public Network(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
    if (this.nodes.isEmpty() || !(this.nodes.getFirst().operator() instanceof Input)) {
      throw new IllegalArgumentException("node 0 of a network must be its Input");
    }
    sizes = new int[this.nodes.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = inferredSize(i);
    }
  }

  /// `A_m ∘ relu ∘ A_{m-1} ∘ … ∘ relu ∘ A_1`: affine maps with ReLU between them.
  public static Network feedForward(List<AffineMap> maps) {
    if (maps.isEmpty()) {
      throw new IllegalArgumentException("0 affine maps, expected at least 1");
    }
    NetworkBuilder builder = NetworkBuilder.withInputs(maps.getFirst().inputs());
    int last = builder.affine(builder.input(), maps.getFirst());
    for (AffineMap map : maps.subList(1, maps.size())) {
      last = builder.affine(builder.node(new Relu(), last), map);
    }
    return builder.build();
  }

  /// `x ↦ this(inner(x))`.
  ///
  /// @throws IllegalArgumentException unless `inner` has as many outputs as this network has inputs
  public Network after(Network inner) {
    require("inner network with outputs", inner.outputs(), inputs());
    NetworkBuilder builder = NetworkBuilder.withInputs(inner.inputs());
    builder.network(builder.network(builder.input(), inner), this);
    return builder.build();
  }

  /// `x ↦ (this(x), other(x))`: both on one input, their outputs one after the other.
  ///
  /// @throws IllegalArgumentException where the numbers of inputs differ
  public Network beside(Network other) {
    return joined(other, new Concat());
  }

  /// `x ↦ this(x) - other(x)`.
  ///
  /// @throws IllegalArgumentException where the numbers of inputs or outputs differ
  public Network minus(Network other) {
    require("network with outputs", other.outputs(), outputs());
    return joined(other, new Subtract());
  }

  private Network joined(Network other, Operator operator) {
    require("network with inputs", other.inputs(), inputs());
    NetworkBuilder builder = NetworkBuilder.withInputs(inputs());
    int first = builder.network(builder.input(), this);
    builder.node(operator, first, builder.network(builder.input(), other));
    return builder.build();
  }

  private static void require(String what, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(what + " " + found + ", expected " + expected);
    }
  }

  private int inferredSize(int index) {
    Node node = nodes.get(index);
    try {
      if (index > 0 && node.operator() instanceof Input) {
        throw new IllegalArgumentException("second Input, expected node 0 to be the only one");
      }
      List<Integer> sourceSizes = new ArrayList<>();
      for (int source : node.sources()) {
        if (source < 0 || source >= index) {
          throw new IllegalArgumentException("source " + source + ", expected an earlier node");
        }
        sourceSizes.add(sizes[source]);
      }
      return SizeInference.size(node.operator(), sourceSizes);
    } catch (IllegalArgumentException problem) {
      throw new IllegalArgumentException(describe(index) + ": " + problem.getMessage(), problem);
    }
  }

  /// The node as messages name it: `node 2 'h' (Add)`.
  String describe(int index) {
    Node node = nodes.get(index);
    return "node " + index + " '" + node.name() + "' (" + node.operator().label() + ")";
  }

  public List<Node> nodes() {
    return nodes;
  }

  public Node node(int index) {
    return nodes.get(index);
  }

  /// The number of input coordinates.
  public int inputs() {
    return sizes[0];
  }

  /// The number of output coordinates, the size of the last node.
  public int outputs() {
    return sizes[sizes.length - 1];
  }

  /// The number of coordinates of node `index`.
  public int size(int index) {
    return sizes[index];
  }

  /// The number of coordinates that go through a non-linear operator.
  public int neurons() {
    int count = 0;
    for (int i = 0; i < sizes.length; i++) {
      count += nodes.get(i).operator().isLinear() ? 0 : sizes[i];
    }
    return count;
  }

  /// The same function neuron by neuron, by definition: `abs(z) = relu(z) + relu(-z)`, `max(a, b) =
  /// b + relu(a - b)`, `min(a, b) = a - relu(a - b)`, `leaky(z) = s·z + (1-s)·relu(z)`, MaxPool is
  /// the maximum nested from the left; equal pre-activations are one neuron.
  public ScalarNetwork expand() {
    return Expansion.of(this);
  }

  /// The same, and where each node is in it.
  public Expanded expandWithNodes() {
    return Expansion.withNodes(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network that && nodes.equals(that.nodes);
  }

  @Override
  public int hashCode() {
    return nodes.hashCode();
  }

  /// A small network as its equations, as in `network with 1 input:` and `y1 = relu(x1)`; of a
  /// larger one, a line per node: its index, name, operator, sources and size.
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("network with " + inputs() + (inputs() == 1 ? " input:" : " inputs:"));
    if (IntStream.of(sizes).sum() <= SMALL) {
      expand().toString().lines().forEach(line -> text.append("\n  ").append(line));
      return text.toString();
    }
    for (int i = 0; i < sizes.length; i++) {
      text.append("\n  ").append(describe(i)).append(" of ").append(nodes.get(i).sources());
      text.append(", size ").append(sizes[i]);
    }
    return text.toString();
  }
}
