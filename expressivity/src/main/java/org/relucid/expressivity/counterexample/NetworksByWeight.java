package org.relucid.expressivity.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.relucid.expressivity.search.Architecture;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The networks of an architecture whose whole weights and biases have a given sum of sizes, each
/// neuron reading something and being read, or not there.
///
/// A neuron is one row of numbers: the weights of what it reads, then its bias. Rows of the first
/// layer fall, so that no neuron comes twice, and each network in one order of them only.
final class NetworksByWeight {
  private final Architecture architecture;
  private final List<Integer> reads = new ArrayList<>();

  NetworksByWeight(Architecture architecture) {
    this.architecture = architecture;
    List<Integer> sizes = architecture.sizes();
    for (int layer = 1; layer < sizes.size(); layer++) {
      int skips = layer > 1 && architecture.hasSkips() ? architecture.inputs() : 0;
      for (int k = 0; k < sizes.get(layer); k++) {
        reads.add(sizes.get(layer - 1) + skips);
      }
    }
  }

  List<ScalarNetwork> of(int weight) {
    List<ScalarNetwork> networks = new ArrayList<>();
    int length = reads.stream().mapToInt(count -> count + 1).sum();
    fill(new int[length], 0, weight, numbers -> add(numbers, networks));
    return networks;
  }

  /// All ways to put the weight into the numbers from a place on.
  private static void fill(int[] numbers, int place, int weight, Consumer<int[]> use) {
    if (place == numbers.length) {
      if (weight == 0) {
        use.accept(numbers);
      }
      return;
    }
    for (int size = 0; size <= weight; size++) {
      numbers[place] = size;
      fill(numbers, place + 1, weight - size, use);
      if (size > 0) {
        numbers[place] = -size;
        fill(numbers, place + 1, weight - size, use);
      }
    }
    numbers[place] = 0;
  }

  private void add(int[] numbers, List<ScalarNetwork> networks) {
    List<int[]> rows = new ArrayList<>();
    int from = 0;
    for (int count : reads) {
      rows.add(Arrays.copyOfRange(numbers, from, from + count + 1));
      from += count + 1;
    }
    if (isReduced(rows)) {
      networks.add(network(rows));
    }
  }

  /// Every neuron is read and reads something, or its row is zero; the output's bias is 0, which
  /// changes no gap; the first layer is in order.
  private boolean isReduced(List<int[]> rows) {
    int[] output = rows.getLast();
    if (output[output.length - 1] != 0) {
      return false;
    }
    int first = 0;
    for (int layer = 0; layer < architecture.hidden().size(); layer++) {
      int width = architecture.hidden().get(layer);
      for (int k = 0; k < width; k++) {
        int[] row = rows.get(first + k);
        boolean reads = IntStream.range(0, row.length - 1).anyMatch(i -> row[i] != 0);
        boolean zero = !reads && row[row.length - 1] == 0;
        if (zero == isRead(rows, first + width, layer, k) || !reads && !zero) {
          return false;
        }
        if (layer == 0 && k > 0 && Arrays.compare(rows.get(k - 1), row) < (zero ? 0 : 1)) {
          return false;
        }
      }
      first += width;
    }
    return true;
  }

  /// Whether neuron `k` of a layer is read in the next layer, whose rows begin at `next`.
  private boolean isRead(List<int[]> rows, int next, int layer, int k) {
    int width = layer + 1 < architecture.hidden().size() ? architecture.hidden().get(layer + 1) : 1;
    return IntStream.range(next, next + width).anyMatch(row -> rows.get(row)[k] != 0);
  }

  private ScalarNetwork network(List<int[]> rows) {
    int inputs = architecture.inputs();
    List<AffineForm> forms = new ArrayList<>();
    int[] read = IntStream.range(0, inputs).toArray();
    int next = 0;
    for (int width : architecture.hidden()) {
      int[] made = new int[width];
      for (int k = 0; k < width; k++) {
        int[] row = rows.get(next++);
        made[k] = -1;
        if (Arrays.stream(row).anyMatch(number -> number != 0)) {
          made[k] = inputs + forms.size();
          forms.add(form(inputs + forms.size(), read, row));
        }
      }
      int[] skips = architecture.hasSkips() ? IntStream.range(0, inputs).toArray() : new int[0];
      read = IntStream.concat(IntStream.of(made), IntStream.of(skips)).toArray();
    }
    AffineForm output = form(inputs + forms.size(), read, rows.getLast());
    return new ScalarNetwork(inputs, forms, List.of(output));
  }

  /// @param read the variables of the row's weights, -1 for a neuron that is not there
  private static AffineForm form(int dimension, int[] read, int[] row) {
    AffineForm form = AffineForm.constant(dimension, Rational.of(row[row.length - 1]));
    for (int i = 0; i < read.length; i++) {
      if (row[i] != 0) {
        form = form.addMultiple(Rational.of(row[i]), AffineForm.variable(dimension, read[i]));
      }
    }
    return form;
  }
}
