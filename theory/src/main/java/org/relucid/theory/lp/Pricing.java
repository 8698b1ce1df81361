package org.relucid.theory.lp;

/// Which of several candidates a pivot takes: the one of greatest magnitude, as long as that goes
/// well; the one of least number after many steps without progress, until there is progress again.
///
/// Steps with progress never come back to a basis, and those without, by Bland's rule, come to an
/// end.
final class Pricing {
  private final int patience;
  private int stepsWithoutProgress;

  Pricing(int variables) {
    patience = variables + 10;
  }

  /// The objective has strictly changed.
  void progressed() {
    stepsWithoutProgress = 0;
  }

  Choice choice() {
    stepsWithoutProgress++;
    return new Choice(stepsWithoutProgress > patience ? Order.LEAST_NUMBER : Order.GREATEST);
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
