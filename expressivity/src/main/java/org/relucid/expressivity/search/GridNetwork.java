package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A network from rows of whole numbers, layer by layer.
final class GridNetwork {
  private final Grid grid;
  private final int inputs;
  private final List<AffineForm> neurons = new ArrayList<>();
  private int[] read;

  GridNetwork(Grid grid) {
    this.grid = grid;
    this.inputs = grid.architecture().inputs();
    this.read = IntStream.range(0, inputs).toArray();
  }

  /// Each row: weights of what the layer reads, then the bias.
  void layer(List<int[]> rows) {
    int[] made = new int[rows.size()];
    for (int k = 0; k < rows.size(); k++) {
      made[k] = inputs + neurons.size();
      neurons.add(Grid.form(inputs + neurons.size(), read, rows.get(k)));
    }
    read = withInputs(made);
  }

  private int[] withInputs(int[] layer) {
    return grid.architecture().hasSkips()
        ? IntStream.concat(IntStream.of(layer), IntStream.range(0, inputs)).toArray()
        : layer;
  }

  /// @param last each row: weights, bias, and with which weight the output reads the neuron
  /// @param tail the output's weights on the inputs, then its bias
  ScalarNetwork network(List<int[]> last, int[] tail) {
    Rational constant = Rational.of(tail[tail.length - 1]);
    List<Integer> variables = new ArrayList<>();
    List<Rational> factors = new ArrayList<>();
    for (int[] row : last) {
      int weight = row[row.length - 1];
      AffineForm z = Grid.form(inputs + neurons.size(), read, row);
      if (weight != 0 && z.isConstant()) {
        constant = constant.add(z.constant().max(Rational.ZERO).multiply(Rational.of(weight)));
      } else if (weight != 0) {
        variables.add(inputs + neurons.size());
        factors.add(Rational.of(weight));
        neurons.add(z);
      }
    }
    AffineForm output = AffineForm.constant(inputs + neurons.size(), constant);
    for (int i = 0; i < variables.size(); i++) {
      output = output.addMultiple(factors.get(i), variable(variables.get(i)));
    }
    for (int i = 0; i < tail.length - 1; i++) {
      output = output.addMultiple(Rational.of(tail[i]), variable(i));
    }
    return new ScalarNetwork(inputs, neurons, List.of(output));
  }

  private AffineForm variable(int index) {
    return AffineForm.variable(inputs + neurons.size(), index);
  }
}
