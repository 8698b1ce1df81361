package org.relucid.proofs.kernel;

import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// A network, and assumptions `form(x, h) ≥ 0` on its inputs and neurons. The *space* of forms has
/// the inputs `x_0 … x_{n-1}` first and then the values `h_k = max(z_k, 0)` of the neurons.
///
/// *Fails*: `IllegalArgumentException` for an assumption that is not a form on that space
public record Setting(ScalarNetwork network, List<AffineForm> assumptions) {
  public Setting {
    assumptions = List.copyOf(assumptions);
    for (AffineForm assumption : assumptions) {
      if (assumption.dimension() != network.inputs() + network.neurons()) {
        throw new IllegalArgumentException(
            "assumption of dimension "
                + assumption.dimension()
                + ", expected "
                + (network.inputs() + network.neurons()));
      }
    }
  }

  /// The number of inputs and neurons together.
  public int dimension() {
    return network.inputs() + network.neurons();
  }
}
