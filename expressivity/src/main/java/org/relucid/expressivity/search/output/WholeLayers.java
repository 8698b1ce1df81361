package org.relucid.expressivity.search.output;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.expressivity.search.Architecture;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// All hidden layers of an architecture whose weights and biases are whole numbers from `-bound` to
/// `bound`, for outputs with any weights: up to the order of neurons in a layer, and in the last
/// layer without what an output can make of others, which are constants, multiples and repetitions.
///
/// *Fails*: `IllegalArgumentException` where there are more than [#MOST].
public final class WholeLayers {
  /// The most hidden layers that are looked at.
  public static final long MOST = 5_000_000;

  private final Architecture architecture;
  private final int bound;
  private final List<List<List<int[]>>> fronts = new ArrayList<>();
  private final List<int[]> kinds;

  public WholeLayers(Architecture architecture, int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound " + bound + ", expected 1 or more");
    }
    this.architecture = architecture;
    this.bound = bound;
    requireFew();
    fronts.add(List.of());
    for (int layer = 0; layer < last(); layer++) {
      List<List<int[]>> choices =
          multisets(rows(reads(layer)), architecture.hidden().get(layer), 0);
      List<List<List<int[]>>> longer = new ArrayList<>();
      for (List<List<int[]>> front : fronts) {
        for (List<int[]> choice : choices) {
          List<List<int[]>> next = new ArrayList<>(front);
          next.add(choice);
          longer.add(next);
        }
      }
      fronts.clear();
      fronts.addAll(longer);
    }
    this.kinds = rows(reads(last())).stream().filter(WholeLayers::isPrimitive).toList();
    if (count().compareTo(BigInteger.valueOf(MOST)) > 0) {
      throw tooMany(count().toString());
    }
  }

  /// By the counts alone, before anything is made.
  private void requireFew() {
    double fronts = 1;
    for (int layer = 0; layer <= last(); layer++) {
      double rows = Math.pow(2.0 * bound + 1, reads(layer) + 1.0);
      double ways = 1;
      for (int i = 0; layer < last() && i < architecture.hidden().get(layer); i++) {
        ways = ways * (rows + i) / (i + 1);
      }
      fronts *= ways;
      if (fronts > MOST || rows > MOST) {
        throw tooMany("more than " + MOST);
      }
    }
  }

  private IllegalArgumentException tooMany(String count) {
    return new IllegalArgumentException(
        architecture
            + " with whole weights up to "
            + bound
            + " has "
            + count
            + " hidden layers, expected at most "
            + MOST);
  }

  private int last() {
    return architecture.hidden().size() - 1;
  }

  private int reads(int layer) {
    int before = layer == 0 ? architecture.inputs() : architecture.hidden().get(layer - 1);
    return before + (layer > 0 && architecture.hasSkips() ? architecture.inputs() : 0);
  }

  /// Each row: the weights, then the bias.
  private List<int[]> rows(int reads) {
    int digits = 2 * bound + 1;
    int count = Math.toIntExact(Math.round(Math.pow(digits, reads + 1.0)));
    return IntStream.range(0, count)
        .mapToObj(
            index -> {
              int[] row = new int[reads + 1];
              int rest = index;
              for (int i = reads; i >= 0; i--) {
                row[i] = rest % digits - bound;
                rest /= digits;
              }
              return row;
            })
        .toList();
  }

  private static boolean isPrimitive(int[] row) {
    int weights = 0;
    for (int i = 0; i + 1 < row.length; i++) {
      weights |= row[i];
    }
    BigInteger divisor = BigInteger.ZERO;
    for (int number : row) {
      divisor = divisor.gcd(BigInteger.valueOf(number));
    }
    return weights != 0 && divisor.equals(BigInteger.ONE);
  }

  private static List<List<int[]>> multisets(List<int[]> rows, int size, int from) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<int[]>> all = new ArrayList<>();
    for (int i = from; i < rows.size(); i++) {
      for (List<int[]> rest : multisets(rows, size - 1, i)) {
        List<int[]> set = new ArrayList<>(List.of(rows.get(i)));
        set.addAll(rest);
        all.add(set);
      }
    }
    return all;
  }

  /// The layers before the last.
  int fronts() {
    return fronts.size();
  }

  /// Neurons that may stand in the last layer.
  int kinds() {
    return kinds.size();
  }

  /// How many of them stand there: no more than there are.
  int width() {
    return Math.min(architecture.hidden().get(last()), kinds.size());
  }

  /// How many hidden layers there are.
  public BigInteger count() {
    BigInteger sets = BigInteger.ONE;
    for (int i = 0; i < width(); i++) {
      sets = sets.multiply(BigInteger.valueOf(kinds.size() - i)).divide(BigInteger.valueOf(i + 1));
    }
    return sets.multiply(BigInteger.valueOf(fronts.size()));
  }

  /// Hidden layers with these kinds in the last one.
  FixedLayers layers(int front, List<Integer> chosen) {
    List<AffineForm> neurons = new ArrayList<>();
    int inputs = architecture.inputs();
    List<Integer> all = IntStream.range(0, inputs).boxed().toList();
    List<Integer> read = all;
    List<List<int[]>> rows = new ArrayList<>(fronts.get(front));
    rows.add(chosen.stream().map(kinds::get).toList());
    for (List<int[]> layer : rows) {
      List<Integer> made = new ArrayList<>();
      List<AffineForm> forms = new ArrayList<>();
      for (int[] row : layer) {
        int index = inputs + neurons.size() + forms.size();
        made.add(index);
        forms.add(form(index, read, row));
      }
      neurons.addAll(forms);
      if (architecture.hasSkips()) {
        made.addAll(all);
      }
      read = made;
    }
    AffineForm zero = AffineForm.constant(inputs + neurons.size(), Rational.ZERO);
    return new FixedLayers(new ScalarNetwork(inputs, neurons, List.of(zero)), read);
  }

  private static AffineForm form(int dimension, List<Integer> read, int[] row) {
    AffineForm form = AffineForm.constant(dimension, Rational.of(row[row.length - 1]));
    for (int i = 0; i < read.size(); i++) {
      form = form.addMultiple(Rational.of(row[i]), AffineForm.variable(dimension, read.get(i)));
    }
    return form;
  }
}
