package org.relucid.theory.lp;

/// Which of several candidates a pivot takes: the one of greatest magnitude, as long as that goes
/// well; the one of least number after many choices, which by Bland's rule comes to an end.
final class Pricing {
  private static final int GREEDY_CHOICES_PER_VARIABLE = 3;

  private int greedyChoicesLeft;

  Pricing(int variables) {
    greedyChoicesLeft = GREEDY_CHOICES_PER_VARIABLE * (variables + 10);
  }

  Choice choice() {
    greedyChoicesLeft--;
    return greedyChoicesLeft < 0 ? new Choice(Order.LEAST_NUMBER) : new Choice(Order.GREATEST);
  }

  private enum Order {
    GREATEST,
    LEAST_NUMBER
  }

  /// One choice among the candidates that are offered.
  static final class Choice {
    private final Order order;
    private int best = -1;
    private int bestNumber;
    private double bestMagnitude;

    private Choice(Order order) {
      this.order = order;
    }

    void offer(int candidate, int number, double magnitude) {
      if (best < 0 || isBetter(number, magnitude)) {
        best = candidate;
        bestNumber = number;
        bestMagnitude = magnitude;
      }
    }

    private boolean isBetter(int number, double magnitude) {
      return switch (order) {
        case GREATEST -> magnitude > bestMagnitude;
        case LEAST_NUMBER -> number < bestNumber;
      };
    }

    /// The candidate taken, or -1 where none was offered.
    int best() {
      return best;
    }
  }
}
