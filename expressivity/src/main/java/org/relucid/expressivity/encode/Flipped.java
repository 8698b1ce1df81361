package org.relucid.expressivity.encode;

import java.util.Optional;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;

/// What an encoder yields for DeepPoly-0, flipped for DeepPoly-1.
///
/// With skips on all domains; without skips on compact intervals, and on R where the flipped
/// network happens to need none, as `relu(x) + relu(-x)`. (B24)
///
/// @param base whose networks are DeepPoly-0-precise, and without skips where `skips` says so
public record Flipped(Encoder base, String theorem, Skips skips) implements Encoder {
  @Override
  public String construction() {
    return base.construction() + "; every relu(z) replaced by z + relu(-z)";
  }

  @Override
  public Attempt encode(PiecewiseLinear f) {
    return switch (base.encode(f)) {
      case Attempt.DoesNotApply no -> no;
      case Attempt.Encoded(var network) -> flipped(network, f.domain().side(0));
    };
  }

  private Attempt flipped(ScalarNetwork network, Optional<Interval> domain) {
    if (skips == Skips.ALLOWED) {
      return new Attempt.Encoded(Flip.of(network));
    }
    if (domain.isPresent()) {
      return new Attempt.Encoded(Flip.on(domain.get(), network));
    }
    ScalarNetwork flipped = Flip.of(network);
    return Skips.isWithout(flipped)
        ? new Attempt.Encoded(flipped)
        : new Attempt.DoesNotApply(
            "without skips: the flip carries a linear form on, and no neuron that is active on all"
                + " of R does that");
  }
}
