package org.relucid.expressivity.encode;

import org.relucid.theory.function.PiecewiseLinear;

/// An affine function is a network without neurons, and every relaxation is precise on it.
public record AffineFunction() implements Encoder {
  @Override
  public String theorem() {
    return "B24-affine";
  }

  @Override
  public String construction() {
    return "m*x + b, no neuron";
  }

  @Override
  public Attempt encode(PiecewiseLinear f) {
    if (!f.breakpoints().isEmpty()) {
      return new Attempt.DoesNotApply(Reasons.notAffine(f));
    }
    Wiring wiring = new Wiring();
    return new Attempt.Encoded(wiring.network(wiring.line(f.lines().getFirst())));
  }
}
