package org.relucid.notebooks.vocabulary;

import java.util.Optional;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.Network;
import org.relucid.theory.number.Rational;

/// What one relaxation says of a network's first output on a box.
public record Bound(Network network, Box box, Relaxation relaxation, Analysis analysis) {
  static Bound of(Network network, Box box, Relaxation relaxation) {
    return new Bound(network, box, relaxation, relaxation.over(network, box));
  }

  public Interval interval() {
    return analysis.outputs().getFirst();
  }

  /// The exact range.
  public Interval range() {
    return Relaxations.EXACT.over(network, box).outputs().getFirst();
  }

  /// `max(upper - max f, min f - lower)`.
  public Rational gap() {
    Interval bounds = interval();
    Interval range = range();
    return bounds.upper().subtract(range.upper()).max(range.lower().subtract(bounds.lower()));
  }

  /// As in `0 <= y <= 1, by triangle on [-1, 1]`.
  @Override
  public String toString() {
    Optional<String> decimals =
        interval().lower().isInteger() && interval().upper().isInteger()
            ? Optional.empty()
            : Optional.of(
                " ("
                    + interval().lower().toDecimal(6)
                    + " to "
                    + interval().upper().toDecimal(6)
                    + ")");
    return interval().lower()
        + " <= y <= "
        + interval().upper()
        + decimals.orElse("")
        + ", by "
        + relaxation.name()
        + " on "
        + box;
  }
}
