package org.relucid.notebooks.command;

import java.util.Optional;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Relaxation;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.Network;

/// One relaxation's bounds, or why there are none.
///
/// @param tooLarge set where there is no analysis
record BoundsRow(String relaxation, Optional<Analysis> analysis, Optional<String> tooLarge) {
  static BoundsRow of(Relaxation relaxation, Network network, Box box) {
    try {
      Analysis analysis = relaxation.over(network, box);
      return new BoundsRow(relaxation.name(), Optional.of(analysis), Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new BadInput(relaxation.name() + ": " + e.getMessage());
    }
  }

  /// For relaxations that nobody asked for by name.
  static BoundsRow ifItFits(Relaxation relaxation, Network network, Box box) {
    try {
      return of(relaxation, network, box);
    } catch (BadInput e) {
      return new BoundsRow(
          relaxation.name(), Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
    }
  }
}
