package org.relucid.expressivity.cells;

import java.time.Duration;

/// How long cells may be divided before the answer is "unknown".
///
/// @param cells the most cells that are looked at
/// @param work the most products of coefficients, a measure that is the same on every machine
public record CellBudget(int cells, long work, Duration time) {
  /// Enough for what has a short proof.
  public static final CellBudget DEFAULT =
      new CellBudget(200_000, 1L << 32, Duration.ofSeconds(60));

  public CellBudget {
    if (cells < 1 || work < 1 || time.isNegative()) {
      throw new IllegalArgumentException(
          "budget of " + cells + " cells, " + work + " products, " + time);
    }
  }

  public CellBudget withTime(Duration limit) {
    return new CellBudget(cells, work, limit);
  }
}
