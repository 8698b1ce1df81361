package org.relucid.notebooks.store;

import java.time.Instant;
import java.util.Optional;

/// Which runs are wanted: at most `most`, the latest, of this verb, begun at `since` or later.
public record Selection(Optional<String> verb, Optional<Instant> since, int most) {
  public Selection {
    if (most < 1) {
      throw new IllegalArgumentException("at most " + most + " runs, expected 1 or more");
    }
  }
}
