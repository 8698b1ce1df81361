package org.relucid.expressivity.encode;

import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.Shape;

/// Monotone functions under interval bounds, and so under everything tighter.
///
/// A non-decreasing `f` with breakpoints `x_0 < … < x_n` is `f(x_0) + Σ φ_i + m₊ relu(x - x_n) - m₋
/// relu(x_0 - x)`, with a step from `(x_i, 0)` to `(x_{i+1}, β)` for each rising piece, `φ_i(x) = β
/// - relu(β - β/(x_{i+1} - x_i)·relu(x - x_i))`.
///
/// *Precise* because each step is a chain of width 1 whose stages are monotone, and all summands
/// attain their bounds at the same end of the box. One hidden layer would not do: `relu(x) - relu(x
/// - 1)` on `[0, 2]` has the interval bounds `[-1, 2]`. (B24)
///
/// These are the bands of [Bands], each crossed by one ramp, also where `f` does not increase.
public record MonotoneSteps(Skips skips) implements Encoder {
  @Override
  public String theorem() {
    return "B24-ibp-monotone";
  }

  @Override
  public String construction() {
    return "f(x_0) + sum of steps h - relu(h - relu(L - t)), and the end pieces";
  }

  @Override
  public Attempt encode(PiecewiseLinear f) {
    return f.is(Shape.NON_DECREASING) || f.is(Shape.NON_INCREASING)
        ? new Bands(skips).encode(f)
        : new Attempt.DoesNotApply(Reasons.notMonotone(f));
  }
}
