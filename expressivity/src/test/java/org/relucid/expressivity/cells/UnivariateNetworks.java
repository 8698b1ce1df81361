package org.relucid.expressivity.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relucid.expressivity.Question;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.Expression;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;
import org.relucid.theory.number.Rational;

/// Networks of one input for tests.
final class UnivariateNetworks {
  private UnivariateNetworks() {}

  static ScalarNetwork spelled(String expression) {
    return Spelling.network(Expression.parse(expression)).expand();
  }

  static Question onLine(String expression, String relaxation) {
    return new Question(spelled(expression), 0, Domain.line(), relaxation);
  }

  static Question on(String domain, String expression, String relaxation) {
    return new Question(spelled(expression), 0, Domain.parse(domain), relaxation);
  }

  /// Layers of these widths, weights and biases whole numbers from -3 to 3.
  static ScalarNetwork random(Random random, int... widths) {
    List<AffineForm> neurons = new ArrayList<>();
    int first = 0;
    int before = 1;
    for (int width : widths) {
      int seen = 1 + neurons.size();
      for (int k = 0; k < width; k++) {
        neurons.add(form(random, first, before, seen + k));
      }
      first = seen;
      before = width;
    }
    return new ScalarNetwork(1, neurons, List.of(form(random, first, before, 1 + neurons.size())));
  }

  private static AffineForm form(Random random, int first, int count, int dimension) {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    for (int i = first; i < first + count; i++) {
      terms.put(i, Rational.of(random.nextInt(7) - 3));
    }
    return AffineForm.of(dimension, terms, Rational.of(random.nextInt(7) - 3));
  }

  /// All `2^n` ways to write one convex function with `n` kinks at 0, 1, …, where its slope grows
  /// by 1 and 2 in turns, and with a skip connection: `bx + Σ g_i R(±(x - i))`.
  static List<String> facings(int kinks, int firstSlope) {
    return IntStream.range(0, 1 << kinks)
        .mapToObj(mask -> facing(kinks, firstSlope, mask))
        .toList();
  }

  private static String facing(int kinks, int firstSlope, int mask) {
    int slope = firstSlope;
    for (int i = 0; i < kinks; i++) {
      slope += isLeft(mask, i) ? jump(i) : 0;
    }
    return slope
        + "*x"
        + IntStream.range(0, kinks)
            .mapToObj(
                i -> " + " + jump(i) + "*relu(" + (isLeft(mask, i) ? i + " - x" : "x - " + i) + ")")
            .collect(Collectors.joining());
  }

  private static int jump(int kink) {
    return 1 + kink % 2;
  }

  private static boolean isLeft(int mask, int kink) {
    return (mask >> kink & 1) == 1;
  }

  /// The sum of steps from 0 to 1 between `2k` and `2k + 1`. (THEORY 3.2)
  static String steps(int count) {
    return IntStream.range(0, count)
        .mapToObj(k -> "1 - relu(1 - relu(x - " + 2 * k + "))")
        .collect(Collectors.joining(" + "));
  }

  static final String TENT = "1 - relu(1 - relu(relu(x) - 2*relu(x - 1)))";

  static final String N_SHAPE = "1 - relu(1 - relu(relu(x) - 2*relu(x - 1) + 2*relu(x - 2)))";
}
