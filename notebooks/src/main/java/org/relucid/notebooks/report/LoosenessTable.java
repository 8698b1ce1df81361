package org.relucid.notebooks.report;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relucid.notebooks.argument.Words;
import org.relucid.proofs.library.judge.Numbers;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Looseness;
import org.relucid.theory.number.Rational;

/// Which neurons make a bound loose: at the point where the relaxation believes its bound attained,
/// the distance to the true value is the sum of what each neuron contributes and a rest.
public final class LoosenessTable {
  private static final int MOST_NEURONS = 5;

  private final Columns table = new Columns();

  private LoosenessTable() {
    table.add("bound", "value", "network there", "distance", "from");
  }

  static LoosenessTable of(List<BoundsRow> rows, int outputs) {
    LoosenessTable table = new LoosenessTable();
    for (BoundsRow row : rows) {
      for (int j = 0; j < outputs && row.analysis().isPresent(); j++) {
        table.add(row.relaxation(), row.analysis().get(), j);
      }
    }
    return table;
  }

  void print(PrintWriter out) {
    table.print(out);
  }

  private void add(String relaxation, Analysis analysis, int output) {
    for (Looseness.Side side : Looseness.Side.values()) {
      String sign = side == Looseness.Side.LOWER ? " >= " : " <= ";
      analysis
          .looseness(output, side)
          .ifPresent(
              looseness ->
                  table.add(
                      relaxation + ": Y_" + output + sign,
                      Numbers.decimal(looseness.bound()),
                      Numbers.decimal(looseness.attained()),
                      Numbers.decimal(looseness.gap()),
                      shares(looseness)));
    }
  }

  /// The greatest shares first.
  private static String shares(Looseness looseness) {
    List<Rational> neurons = looseness.neurons();
    List<Integer> loose =
        IntStream.range(0, neurons.size())
            .boxed()
            .filter(k -> neurons.get(k).signum() > 0)
            .sorted(Comparator.comparing(neurons::get, Comparator.reverseOrder()))
            .toList();
    String shares =
        loose.stream()
            .limit(MOST_NEURONS)
            .map(k -> "h" + (k + 1) + " " + Numbers.decimal(neurons.get(k)))
            .collect(Collectors.joining(", "));
    int others = loose.size() - MOST_NEURONS;
    String more = others > 0 ? " and " + Words.count(others, "other", "others") : "";
    String rest = looseness.rest().isZero() ? "" : ", rest " + Numbers.decimal(looseness.rest());
    return shares.isEmpty() ? "nowhere" + rest : shares + more + rest;
  }
}
