package org.relucid.theory.format.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.relucid.theory.format.Source;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;
import org.relucid.theory.network.Operator;
import org.relucid.theory.number.Rational;

/// The network while its graph is read: nodes are added, constants are folded, and the work is
/// counted so that a small file cannot ask for a huge network.
final class Growth {
  private static final long MOST_TERMS = 60_000_000;

  private final Source source;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private long terms;

  Growth(Source source, int inputs) {
    this.source = source;
    nodes.add(new Node("input", new Operator.Input(inputs), List.of()));
    sizes.add(inputs);
  }

  /// Counts work of the given size.
  ///
  /// @throws org.relucid.theory.format.FormatException when the whole network becomes too large
  void spend(long work) {
    terms += work;
    if (work < 0 || terms > MOST_TERMS) {
      throw source.wrong(
          "found a network of more than " + MOST_TERMS + " terms and coordinates, expected fewer");
    }
  }

  int add(String name, Operator operator, int size, Integer... sources) {
    spend(size);
    nodes.add(new Node(name, operator, List.of(sources)));
    sizes.add(size);
    return nodes.size() - 1;
  }

  int size(int node) {
    return sizes.get(node);
  }

  /// `x ↦ Ax + b` on the coordinates of a tensor; an identity adds no node.
  Tensor affine(Call call, Tensor x, Shape shape, List<AffineForm> rows) {
    AffineMap map = new AffineMap(x.shape().size(), rows);
    return switch (x) {
      case Tensor.Constant constant ->
          new Tensor.Constant(shape, constant.type(), map.at(constant.values()));
      case Tensor.Variable variable when isIdentity(map) ->
          new Tensor.Variable(shape, variable.node());
      case Tensor.Variable variable ->
          new Tensor.Variable(
              shape, add(call.name(), new Operator.Affine(map), rows.size(), variable.node()));
    };
  }

  /// The coordinates of a tensor in another order or number; an identity adds no node.
  Tensor select(Call call, Tensor x, Shape shape, int[] indices) {
    spend(indices.length);
    return switch (x) {
      case Tensor.Constant constant ->
          new Tensor.Constant(
              shape,
              constant.type(),
              Vector.of(IntStream.of(indices).mapToObj(constant.values()::get).toList()));
      case Tensor.Variable variable when isIdentity(indices, x.shape().size()) ->
          new Tensor.Variable(shape, variable.node());
      case Tensor.Variable variable ->
          new Tensor.Variable(
              shape,
              add(
                  call.name(),
                  new Operator.Select(IntStream.of(indices).boxed().toList()),
                  indices.length,
                  variable.node()));
    };
  }

  /// The tensor as a node of the network; a constant becomes an affine map without terms.
  int node(Call call, Tensor tensor) {
    return switch (tensor) {
      case Tensor.Variable variable -> variable.node();
      case Tensor.Constant constant -> {
        List<AffineForm> rows =
            constant.values().entries().stream()
                .map(value -> AffineForm.constant(sizes.getFirst(), value))
                .toList();
        yield add(
            call.name() + ".constant",
            new Operator.Affine(new AffineMap(sizes.getFirst(), rows)),
            rows.size(),
            0);
      }
    };
  }

  private static boolean isIdentity(AffineMap map) {
    return map.inputs() == map.outputs()
        && IntStream.range(0, map.outputs()).allMatch(i -> isVariable(map.row(i), i));
  }

  private static boolean isVariable(AffineForm form, int index) {
    return form.terms() == 1
        && form.variable(0) == index
        && form.factor(0).equals(Rational.ONE)
        && form.constant().isZero();
  }

  private static boolean isIdentity(int[] indices, int size) {
    return indices.length == size
        && IntStream.range(0, size).allMatch(index -> indices[index] == index);
  }

  /// The network whose output is the given node: nodes that it does not need are left out.
  Network network(int output) {
    boolean[] needed = new boolean[nodes.size()];
    needed[0] = true;
    needed[output] = true;
    for (int index = output; index > 0; index--) {
      if (needed[index]) {
        nodes.get(index).sources().forEach(source -> needed[source] = true);
      }
    }
    List<Node> kept = new ArrayList<>();
    Map<Integer, Integer> renumbered = new HashMap<>();
    for (int index = 0; index <= output; index++) {
      if (needed[index]) {
        Node node = nodes.get(index);
        renumbered.put(index, kept.size());
        kept.add(
            new Node(
                node.name(),
                node.operator(),
                node.sources().stream().map(renumbered::get).toList()));
      }
    }
    return new Network(kept);
  }
}
