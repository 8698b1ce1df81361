package org.relucid.expressivity.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// All networks of an architecture whose weights and biases are whole numbers from `-bound` to
/// `bound`.
///
/// Rows (a neuron's weights, then its bias) are numbered in the order of their digits; so are the
/// *fronts*, the rows of all hidden layers but the last.
record Grid(Architecture architecture, int bound) {
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  Grid {
    if (bound < 1) {
      throw new IllegalArgumentException("bound " + bound + ", expected 1 or more");
    }
  }

  int digits() {
    return 2 * bound + 1;
  }

  /// How many values a neuron of this hidden layer (counted from 0) or the output reads.
  int reads(int layer) {
    int before = layer == 0 ? architecture.inputs() : architecture.hidden().get(layer - 1);
    return before + (layer > 0 && architecture.hasSkips() ? architecture.inputs() : 0);
  }

  private int last() {
    return architecture.hidden().size() - 1;
  }

  int lastWidth() {
    return architecture.hidden().get(last());
  }

  /// The free numbers in the last hidden layer's neurons: weights, bias, and the output's weight.
  int typeLength() {
    return reads(last()) + 2;
  }

  int types() {
    return small(power(typeLength()), "kinds of neurons");
  }

  int fronts() {
    int length = 0;
    for (int layer = 0; layer < last(); layer++) {
      length += architecture.hidden().get(layer) * (reads(layer) + 1);
    }
    return small(power(length), "first layers");
  }

  /// The output's bias, and its weights on the inputs where it reads them.
  int tailLength() {
    return 1 + (architecture.hasSkips() ? architecture.inputs() : 0);
  }

  int tails() {
    return small(power(tailLength()), "outputs");
  }

  /// How many networks there are.
  BigInteger networks() {
    return BigInteger.valueOf(fronts())
        .multiply(BigInteger.valueOf(types()).pow(lastWidth()))
        .multiply(BigInteger.valueOf(tails()));
  }

  private BigInteger power(int exponent) {
    return BigInteger.valueOf(digits()).pow(exponent);
  }

  private int small(BigInteger count, String what) {
    if (count.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          architecture + " with weights up to " + bound + " has " + count + " " + what);
    }
    return count.intValue();
  }

  /// The digits of a number, each from `-bound` to `bound`.
  int[] numbers(int index, int length) {
    int[] numbers = new int[length];
    int rest = index;
    for (int i = length - 1; i >= 0; i--) {
      numbers[i] = rest % digits() - bound;
      rest /= digits();
    }
    return numbers;
  }

  /// The rows of the hidden layers before the last.
  List<List<int[]>> front(int index) {
    int length = 0;
    for (int layer = 0; layer < last(); layer++) {
      length += architecture.hidden().get(layer) * (reads(layer) + 1);
    }
    int[] all = numbers(index, length);
    List<List<int[]>> layers = new ArrayList<>();
    int from = 0;
    for (int layer = 0; layer < last(); layer++) {
      List<int[]> rows = new ArrayList<>();
      for (int k = 0; k < architecture.hidden().get(layer); k++) {
        int to = from + reads(layer) + 1;
        rows.add(java.util.Arrays.copyOfRange(all, from, to));
        from = to;
      }
      layers.add(rows);
    }
    return layers;
  }

  /// The network, without neurons of the last layer that add nothing or a constant.
  ScalarNetwork network(int front, List<Integer> types, int tail) {
    GridNetwork made = new GridNetwork(this);
    front(front).forEach(made::layer);
    return made.network(
        types.stream().map(type -> numbers(type, typeLength())).toList(),
        numbers(tail, tailLength()));
  }

  static AffineForm form(int dimension, int[] variables, int[] row) {
    AffineForm form = AffineForm.constant(dimension, Rational.of(row[variables.length]));
    for (int i = 0; i < variables.length; i++) {
      form = form.addMultiple(Rational.of(row[i]), AffineForm.variable(dimension, variables[i]));
    }
    return form;
  }
}
