package org.relucid.theory.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.linear.Vector;

/// The network's exact value at rational points, compiled once for many points.
///
/// The weights of a layer are integers over one denominator (a power of two where they are dyadic,
/// as those of float files are), the input is integers over its least common denominator, and the
/// denominator is carried along as one more coordinate: nothing but integer multiplication and
/// addition until the outputs are reduced to lowest terms at the end.
///
/// *Cost*: one multiplication of a word by a `b`-word integer per non-zero weight and non-zero
/// activation, `b` growing by the bits of the weights from layer to layer.
///
/// ```java
/// Vector y = ExactEvaluator.of(network).at(Vector.of(Rational.parse("0.6")));
/// ```
///
/// Immutable, and safe for use by several threads.
public final class ExactEvaluator {
  private final Network network;
  private final List<ExactOperation> operations;

  private ExactEvaluator(Network network, List<ExactOperation> operations) {
    this.network = network;
    this.operations = List.copyOf(operations);
  }

  public static ExactEvaluator of(Network network) {
    List<BigInteger> scales = new ArrayList<>();
    List<ExactOperation> operations = new ArrayList<>();
    for (Node node : network.nodes()) {
      ExactOperation operation =
          ExactOperation.of(
              node.operator(),
              node.sources().stream()
                  .map(s -> new ExactOperation.Source(network.size(s), scales.get(s)))
                  .toList());
      operations.add(operation);
      scales.add(operation.scale());
    }
    return new ExactEvaluator(network, operations);
  }

  /// The outputs at `x`.
  ///
  /// @throws IllegalArgumentException where `x` has another size than the network's input
  public Vector at(Vector x) {
    return values(x).getLast().toVector();
  }

  /// The vectors of all nodes at `x`, in the order of the nodes.
  public List<Vector> activations(Vector x) {
    return values(x).stream().map(IntegerVector::toVector).toList();
  }

  private List<IntegerVector> values(Vector x) {
    if (x.size() != network.inputs()) {
      throw new IllegalArgumentException(
          "dimension " + x.size() + ", expected " + network.inputs());
    }
    List<IntegerVector> values = new ArrayList<>();
    values.add(IntegerVector.of(x));
    for (int i = 1; i < operations.size(); i++) {
      List<IntegerVector> sources = network.node(i).sources().stream().map(values::get).toList();
      values.add(operations.get(i).at(IntegerVector.joined(sources)));
    }
    return values;
  }
}
