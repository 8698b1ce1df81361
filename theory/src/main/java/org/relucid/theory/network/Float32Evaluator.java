package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relucid.theory.network.Operator.Abs;
import org.relucid.theory.network.Operator.Add;
import org.relucid.theory.network.Operator.Affine;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.Input;
import org.relucid.theory.network.Operator.LeakyRelu;
import org.relucid.theory.network.Operator.MaxMin;
import org.relucid.theory.network.Operator.MaxPool;
import org.relucid.theory.network.Operator.Maximum;
import org.relucid.theory.network.Operator.Minimum;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Select;
import org.relucid.theory.network.Operator.Subtract;
import org.relucid.theory.number.Rational;

/// The network in IEEE 754 float32, one well-defined order: operators in the order of the graph,
/// weights rounded to the nearest float32, sums from left to right in the order of the inputs, the
/// shift added last, every product and every sum rounded to nearest even.
///
/// Nothing is hidden: `-0.0` is a number like any other (relu makes `0.0` of it), a value beyond
/// the greatest float is infinite, and NaN stays NaN; [#firstOverflow] says at which node that
/// began. Coefficients that are zero are no terms, so they are not multiplied. How far this and
/// every other order can be from the exact value is bounded by [Float32Error].
///
/// ```java
/// float[] y = Float32Evaluator.of(network).at(new float[] {0.6f, -0.25f});
/// ```
public final class Float32Evaluator {
  private final Network network;
  private final Map<Integer, SparseFloats> maps = new HashMap<>();

  private Float32Evaluator(Network network) {
    this.network = network;
    for (int i = 0; i < network.nodes().size(); i++) {
      if (network.node(i).operator() instanceof Affine(var map)) {
        maps.put(i, SparseFloats.of(map));
      }
    }
  }

  public static Float32Evaluator of(Network network) {
    return new Float32Evaluator(network);
  }

  /// The outputs at `x`.
  ///
  /// @throws IllegalArgumentException where `x` has another size than the network's input
  public float[] at(float[] x) {
    return activations(x).getLast();
  }

  /// The vectors of all nodes at `x`, in the order of the nodes.
  public List<float[]> activations(float[] x) {
    if (x.length != network.inputs()) {
      throw new IllegalArgumentException(
          "dimension " + x.length + ", expected " + network.inputs());
    }
    List<float[]> values = new ArrayList<>();
    for (int i = 0; i < network.nodes().size(); i++) {
      values.add(i == 0 ? x.clone() : node(i, values));
    }
    return values;
  }

  /// The first node with an infinite value or a NaN at `x`, if any.
  public Optional<Node> firstOverflow(float[] x) {
    List<float[]> values = activations(x);
    for (int i = 0; i < values.size(); i++) {
      for (float value : values.get(i)) {
        if (!Float.isFinite(value)) {
          return Optional.of(network.node(i));
        }
      }
    }
    return Optional.empty();
  }

  private float[] node(int index, List<float[]> values) {
    Node node = network.node(index);
    float[] first = values.get(node.sources().getFirst());
    float[] last = values.get(node.sources().getLast());
    return switch (node.operator()) {
      case Input _ -> throw new AssertionError("a checked network has one input");
      case Affine _ -> Objects.requireNonNull(maps.get(index)).at(first);
      case Add _ -> coordinates(first.length, i -> first[i] + last[i]);
      case Subtract _ -> coordinates(first.length, i -> first[i] - last[i]);
      case Concat _ -> concatenated(node.sources().stream().map(values::get).toList());
      case Select(var indices) -> coordinates(indices.size(), i -> first[indices.get(i)]);
      case Relu _ -> coordinates(first.length, i -> Math.max(first[i], 0));
      case LeakyRelu(var slope) -> leaky(first, slope);
      case Abs _ -> coordinates(first.length, i -> Math.abs(first[i]));
      case Maximum _ -> coordinates(first.length, i -> Math.max(first[i], last[i]));
      case Minimum _ -> coordinates(first.length, i -> Math.min(first[i], last[i]));
      case MaxPool(var groups) -> coordinates(groups.size(), i -> maximum(first, groups.get(i)));
      case MaxMin _ -> maxMin(first);
    };
  }

  private interface Coordinate {
    float at(int index);
  }

  private static float[] coordinates(int size, Coordinate coordinate) {
    float[] result = new float[size];
    for (int i = 0; i < size; i++) {
      result[i] = coordinate.at(i);
    }
    return result;
  }

  private static float[] leaky(float[] z, Rational slope) {
    float factor = slope.floatValue();
    return coordinates(z.length, i -> z[i] >= 0 ? z[i] : factor * z[i]);
  }

  private static float maximum(float[] z, List<Integer> group) {
    float greatest = z[group.getFirst()];
    for (int index : group) {
      greatest = Math.max(greatest, z[index]);
    }
    return greatest;
  }

  private static float[] maxMin(float[] z) {
    return coordinates(
        z.length, i -> (i & 1) == 0 ? Math.max(z[i], z[i + 1]) : Math.min(z[i - 1], z[i]));
  }

  private static float[] concatenated(List<float[]> parts) {
    float[] result = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, result, at, part.length);
      at += part.length;
    }
    return result;
  }
}
