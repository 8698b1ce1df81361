package org.relucid.relaxations.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.Expanded;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Node;
import org.relucid.theory.network.Operator;
import org.relucid.theory.network.ScalarNetwork;

/// One coordinate of an operator that is a maximum by definition: `value = max_i arguments_i`
/// wherever the neurons have their true values, all as forms on the space of the scalar network.
/// `|z| = max(z, -z)`, and a minimum is a maximum with both sides negated.
public record Maximum(List<AffineForm> arguments, AffineForm value) {
  public Maximum {
    arguments = List.copyOf(arguments);
  }

  /// All of a network, in the order of its nodes. A leaky ReLU is none of them: its expansion by
  /// one neuron loses nothing under the triangle.
  public static List<Maximum> of(Network network, Expanded expanded) {
    List<Maximum> maxima = new ArrayList<>();
    for (int i = 0; i < network.nodes().size(); i++) {
      Node node = network.nodes().get(i);
      List<AffineForm> values = expanded.values().get(i);
      List<AffineForm> first =
          node.sources().isEmpty() ? List.of() : expanded.values().get(node.sources().getFirst());
      for (int j = 0; j < values.size(); j++) {
        int neighbour = j - j % 2;
        AffineForm value = values.get(j);
        Optional<Maximum> maximum =
            switch (node.operator()) {
              case Operator.Abs() ->
                  Optional.of(new Maximum(List.of(first.get(j), first.get(j).negate()), value));
              case Operator.Maximum() -> Optional.of(new Maximum(pair(expanded, node, j), value));
              case Operator.Minimum() -> Optional.of(minimum(pair(expanded, node, j), value));
              case Operator.MaxPool(var groups) ->
                  Optional.of(new Maximum(groups.get(j).stream().map(first::get).toList(), value));
              case Operator.MaxMin() -> {
                List<AffineForm> pair = first.subList(neighbour, neighbour + 2);
                yield Optional.of(j == neighbour ? new Maximum(pair, value) : minimum(pair, value));
              }
              default -> Optional.empty();
            };
        maximum.ifPresent(maxima::add);
      }
    }
    return maxima;
  }

  private static List<AffineForm> pair(Expanded expanded, Node node, int j) {
    return node.sources().stream().map(source -> expanded.values().get(source).get(j)).toList();
  }

  private static Maximum minimum(List<AffineForm> arguments, AffineForm value) {
    return new Maximum(arguments.stream().map(AffineForm::negate).toList(), value.negate());
  }

  /// The last neuron of the value or the arguments; -1 where there is none.
  public int last(ScalarNetwork network) {
    return Neurons.last(network, arguments, value);
  }

  /// The least concave function above the maximum over the box of the arguments' bounds, as forms
  /// on the whole space that are at least 0 (see [UpperSide]).
  public List<AffineForm> upperSide(List<DerivedBounds> bounds) {
    return UpperSide.of(this, bounds);
  }

  /// The step of `goal ≥ 0`, by cases on the neurons of the value, from bounds of the arguments.
  public int derive(Derivation derivation, AffineForm goal, List<DerivedBounds> bounds) {
    return ByCases.derive(derivation, goal, arguments, bounds, value);
  }
}
