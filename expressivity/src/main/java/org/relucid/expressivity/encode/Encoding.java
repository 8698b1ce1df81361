package org.relucid.expressivity.encode;

import java.util.List;
import org.relucid.theory.network.ScalarNetwork;

/// The answer to: which network encodes this function, precise for this relaxation on all boxes?
public sealed interface Encoding {
  /// A theorem that was tried, and why it does not apply.
  record Tried(String theorem, String reason) {}

  /// The network equals the function on its domain, and is precise by the encoder's theorem.
  record Found(Encoder by, ScalarNetwork network) implements Encoding {}

  /// There is no such network at all, by a theorem.
  record Impossible(String theorem, String reason, List<Tried> tried) implements Encoding {
    public Impossible {
      tried = List.copyOf(tried);
    }
  }

  /// No theorem that is known here applies. That is no proof that there is no network.
  record NotFound(List<Tried> tried) implements Encoding {
    public NotFound {
      tried = List.copyOf(tried);
    }
  }
}
