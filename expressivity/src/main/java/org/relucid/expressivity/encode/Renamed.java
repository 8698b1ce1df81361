package org.relucid.expressivity.encode;

import org.relucid.theory.function.PiecewiseLinear;

/// An encoder for a relaxation that is tighter than that of its own theorem.
record Renamed(Encoder base, String theorem) implements Encoder {
  @Override
  public String construction() {
    return base.construction();
  }

  @Override
  public Attempt encode(PiecewiseLinear f) {
    return base.encode(f);
  }
}
