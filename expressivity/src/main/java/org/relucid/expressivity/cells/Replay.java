package org.relucid.expressivity.cells;

import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.relaxations.linear.LinearAnalysis;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.relaxations.linear.ReluRelaxation;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.network.ScalarNetwork;

/// A relaxation of networks with one input and one output, over any ordered field.
interface Replay {
  /// The bounds of the output on the box.
  <T extends FieldElement<T>> Bounds<T> over(
      ScalarNetwork network, Bounds<T> box, OrderedField<T> field);

  /// Those by two lines per neuron: the very code that bounds a network on one box.
  record Lines(ReluRelaxation relaxation) implements Replay {
    @Override
    public <T extends FieldElement<T>> Bounds<T> over(
        ScalarNetwork network, Bounds<T> box, OrderedField<T> field) {
      return LinearAnalysis.of(network, List.of(box), relaxation, field, Rounding.none())
          .outputs()
          .getFirst()
          .used();
    }
  }

  /// Which relaxation is replayed to show that another is precise.
  ///
  /// *Soundness*: a relaxation is precise on a box where a looser one is. `triangle` takes the
  /// bounds of neurons from its own linear programs, so no relaxation by two lines per neuron is
  /// tighter (S19), and the hulls of `multi-neuron…` and `cross-layer-R` are inside of it.
  ///
  /// @param name as the relaxations are called; `triangle` is replayed itself for networks of one
  ///   hidden layer
  record Choice(String name, Replay replay) {
    private static final List<String> LOOSER = List.of("deeppoly-0", "deeppoly-1");

    /// Those that may show the relaxation precise, in the order in which they are tried.
    ///
    /// @throws IllegalArgumentException for a relaxation that cells know nothing of
    static List<Choice> all(String relaxation, ScalarNetwork network) {
      if (!isInsideTriangle(relaxation)) {
        return List.of(new Choice(relaxation, lines(relaxation)));
      }
      return OneLayerTriangle.appliesTo(network)
          ? List.of(new Choice("triangle", new OneLayerTriangle()))
          : LOOSER.stream().map(name -> new Choice(name, lines(name))).toList();
    }

    /// The one of that name.
    ///
    /// @throws IllegalArgumentException where there is none
    static Choice of(String relaxation, String name, ScalarNetwork network) {
      List<Choice> all = all(relaxation, network);
      return all.stream()
          .filter(choice -> choice.name.equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "'" + name + "' for " + relaxation + ", expected " + names(all)));
    }

    private static String names(List<Choice> all) {
      return all.stream().map(Choice::name).collect(Collectors.joining(" or "));
    }

    private static boolean isInsideTriangle(String relaxation) {
      return relaxation.matches("triangle|(multi-neuron|cross-layer)(-[1-9][0-9]{0,3})?");
    }

    private static Replay lines(String name) {
      Relaxation relaxation = Relaxations.named(name, Relaxations.EXACTLY);
      if (relaxation instanceof LinearRelaxation linear) {
        return new Lines(linear.lines());
      }
      throw new IllegalArgumentException(
          "relaxation '"
              + name
              + "', expected one by two lines per neuron, triangle or multi-neuron");
    }
  }
}
