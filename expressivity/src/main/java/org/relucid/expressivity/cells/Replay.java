package org.relucid.expressivity.cells;

import java.util.List;
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

  /// Which relaxation is replayed to show that the named one is precise: itself, or for one that is
  /// contained in `deeppoly-0` and has no closed form here, that one.
  ///
  /// @param name as the relaxations are called; `triangle` is replayed itself for networks of one
  ///   hidden layer
  record Choice(String name, Replay replay) {
    /// @throws IllegalArgumentException for a relaxation that cells know nothing of
    static Choice of(String relaxation, ScalarNetwork network) {
      String name = isInsideTriangle(relaxation) ? "triangle" : relaxation;
      if (name.equals("triangle")) {
        return OneLayerTriangle.appliesTo(network)
            ? new Choice(name, new OneLayerTriangle())
            : new Choice("deeppoly-0", lines("deeppoly-0"));
      }
      return new Choice(name, lines(name));
    }

    private static boolean isInsideTriangle(String relaxation) {
      return relaxation.matches("multi-neuron(-[1-9][0-9]{0,3})?");
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
