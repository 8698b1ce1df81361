package org.relucid.relaxations;

import java.util.stream.Stream;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.number.Rational;

/// One relaxation for each name that [Relaxations#names] lists.
final class EveryRelaxation {
  private EveryRelaxation() {}

  static Stream<Relaxation> all(Rounding<Rational> rounding) {
    return Relaxations.names().stream()
        .map(name -> name.replace("ALPHA", "1/3").replaceAll("[KR]$", "2"))
        .map(name -> Relaxations.named(name, rounding));
  }
}
