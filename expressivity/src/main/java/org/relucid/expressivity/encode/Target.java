package org.relucid.expressivity.encode;

import java.util.List;
import java.util.Optional;

/// What a network is to be precise for, and what it may look like.
///
/// *Fails*: `IllegalArgumentException` for a relaxation that is not known here, and for a facing
/// where the relaxation leaves no choice.
///
/// @param facing of each neuron of one hidden layer; only for `triangle` and `multi-neuron-K`
public record Target(String relaxation, Skips skips, Optional<Facing> facing) {
  public Target {
    List<Encoder> known = Encoders.of(relaxation, skips);
    if (facing.isPresent() && known.stream().noneMatch(TriangleFacings.class::isInstance)) {
      throw new IllegalArgumentException(
          "a facing for " + relaxation + ", expected triangle or multi-neuron-K");
    }
  }

  public Target(String relaxation, Skips skips) {
    this(relaxation, skips, Optional.empty());
  }

  /// Those that are tried, in order.
  public List<Encoder> encoders() {
    return facing
        .<List<Encoder>>map(chosen -> List.of(new TriangleFacings(chosen, skips)))
        .orElseGet(() -> Encoders.of(relaxation, skips));
  }
}
