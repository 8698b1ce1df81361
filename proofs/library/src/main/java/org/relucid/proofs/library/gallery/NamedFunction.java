package org.relucid.proofs.library.gallery;

import org.relucid.theory.function.PiecewiseLinear;

/// A CPWL function of one variable with the name under which reports speak of it.
public record NamedFunction(String name, PiecewiseLinear f) {
  /// The number of linear pieces.
  public int pieces() {
    return f.lines().size();
  }

  @Override
  public String toString() {
    return name;
  }
}
