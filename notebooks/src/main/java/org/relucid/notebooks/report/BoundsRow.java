package org.relucid.notebooks.report;

import java.util.Optional;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Relaxation;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.Network;

/// One relaxation's bounds, or why there are none.
///
/// @param tooLarge set where there is no analysis
public record BoundsRow(String relaxation, Optional<Analysis> analysis, Optional<String> tooLarge) {
  public static BoundsRow of(Relaxation relaxation, Network network, Box box) {
    try {
      Analysis analysis = relaxation.over(network, box);
      return new BoundsRow(relaxation.name(), Optional.of(analysis), Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new BadInput(relaxation.name() + ": " + e.getMessage());
    }
  }

  /// For relaxations that nobody asked for by name.
  public static BoundsRow ifItFits(Relaxation relaxation, Network network, Box box) {
    try {
      return of(relaxation, network, box);
    } catch (BadInput e) {
      return new BoundsRow(
          relaxation.name(), Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
    }
  }
}
