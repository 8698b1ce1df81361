package org.relucid.expressivity.search.size;

import java.util.ArrayList;
import java.util.List;
import org.relucid.expressivity.search.Architecture;

/// Architectures of two or three hidden layers, for functions of one variable.
final class Shapes {
  private static final int MOST_LAYERS = 3;

  private Shapes() {}

  /// Those with so many neurons.
  static List<Architecture> of(int neurons, Architecture.Reading reading) {
    return compositions(neurons, MOST_LAYERS).stream()
        .filter(hidden -> hidden.size() > 1)
        .map(hidden -> new Architecture(1, hidden, reading))
        .toList();
  }

  /// All lists of positive numbers with that sum.
  private static List<List<Integer>> compositions(int sum, int most) {
    if (sum == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int first = sum; first >= 1 && most > 0; first--) {
      for (List<Integer> rest : compositions(sum - first, most - 1)) {
        List<Integer> parts = new ArrayList<>(List.of(first));
        parts.addAll(rest);
        all.add(parts);
      }
    }
    return all;
  }
}
