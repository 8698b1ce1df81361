package org.relucid.theory.function;

/// How much work a search may do: a number of exact linear programs. The same budget always ends at
/// the same place. A search also ends early when its thread is interrupted.
public record Budget(int linearPrograms) {
  /// Enough for about a dozen hinges in the worst case, and for many more in most.
  public static final Budget USUAL = new Budget(20_000);

  /// What is left of a budget while a search runs.
  static final class Meter {
    private int left;

    Meter(Budget budget) {
      left = budget.linearPrograms();
    }

    /// Takes one linear program from what is left, where there is one.
    boolean spend() {
      return left > 0 && left-- > 0 && !Thread.currentThread().isInterrupted();
    }
  }
}
