package org.relucid.theory.lp;

import java.util.Optional;

/// A float solver that says where to look. Nothing that it says is believed.
interface Guide {
  /// Where there is no guide.
  Guide NONE = rows -> Optional.empty();

  /// What the guide makes of the program, or empty where it makes nothing of it.
  Optional<Hint> hint(ConstraintRows rows);

  /// Rows that should be tight at the optimum, and per row of the program the multiplier in `scaled
  /// objective = Σ multiplier · scaled row`, where *scaled* means the integer row divided by `2` to
  /// the power of its exponent. Bounds of variables have no multipliers here.
  record Hint(int[] tight, double[] multipliers) {}
}
