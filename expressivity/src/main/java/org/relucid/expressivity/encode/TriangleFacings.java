package org.relucid.expressivity.encode;

import java.util.Optional;
import org.relucid.theory.function.Line;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.Shape;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Convex and concave functions under the triangle, in one hidden layer, each neuron facing to
/// either side: `b + cx + Σ γ_i relu(±(x - x_i))`, precise for *every* of the `2^n` facings, where
/// DeepPoly-0 has one. (B24)
///
/// Without skips the line `cx` needs a neuron `relu(±(x - a))` that is always active, which R has
/// not.
///
/// @param chosen the facing, or that which lets all neurons face to the right
public record TriangleFacings(Optional<Facing> chosen, Skips skips) implements Encoder {
  /// All to the right.
  public TriangleFacings(Skips skips) {
    this(Optional.empty(), skips);
  }

  public TriangleFacings(Facing facing, Skips skips) {
    this(Optional.of(facing), skips);
  }

  @Override
  public String theorem() {
    return "B24-triangle-facings";
  }

  @Override
  public String construction() {
    return "b + c*x + sum of neurons that face to any side (concave: negated)";
  }

  @Override
  public Attempt encode(PiecewiseLinear f) {
    int kinks = f.breakpoints().size();
    Facing facing = chosen.orElseGet(() -> Facing.right(kinks));
    if (facing.sides().size() != kinks) {
      return new Attempt.DoesNotApply(
          "facing "
              + facing
              + " of "
              + facing.sides().size()
              + " neurons, expected "
              + kinks
              + " as f has breakpoints");
    }
    if (kinks == 0) {
      return new AffineFunction().encode(f);
    }
    if (f.is(Shape.CONVEX)) {
      return encode(f, facing, Rational.ONE);
    }
    return f.is(Shape.CONCAVE)
        ? encode(f.negate(), facing, Rational.of(-1))
        : new Attempt.DoesNotApply(Reasons.notConvexNorConcave(f));
  }

  private Attempt encode(PiecewiseLinear convex, Facing facing, Rational sign) {
    Line rest = rest(convex, facing);
    Optional<Interval> side = convex.domain().side(0);
    if (skips == Skips.NONE && !rest.slope().isZero() && side.isEmpty()) {
      return new Attempt.DoesNotApply(
          "without skips: facing "
              + facing
              + " leaves the line "
              + rest
              + ", and no neuron that is active on all of R carries it");
    }
    Wiring wiring = new Wiring();
    Wiring.Sum sum = new Wiring.Sum(Rational.ZERO);
    for (int i = 0; i < facing.sides().size(); i++) {
      sum.add(sign, wiring.relu(kink(wiring, convex, facing, i)));
    }
    sum.add(sign, skips == Skips.NONE ? carried(wiring, rest, side) : wiring.line(rest));
    return new Attempt.Encoded(wiring.network(sum.form()));
  }

  /// `L_0 + Σ (L_i - L_{i-1})` over the neurons that face to the left: what they leave.
  private static Line rest(PiecewiseLinear f, Facing facing) {
    Line rest = f.lines().getFirst();
    for (int i = 0; i < facing.sides().size(); i++) {
      if (facing.sides().get(i) == Facing.Side.LEFT) {
        rest = rest.add(f.lines().get(i + 1)).add(f.lines().get(i).multiply(Rational.of(-1)));
      }
    }
    return rest;
  }

  private static AffineForm kink(Wiring wiring, PiecewiseLinear f, Facing facing, int i) {
    AffineForm change = wiring.line(f.lines().get(i + 1)).subtract(wiring.line(f.lines().get(i)));
    return facing.sides().get(i) == Facing.Side.RIGHT ? change : change.negate();
  }

  /// The line as `b + relu(line - b)` with its least value `b`, a neuron that is always active.
  private static AffineForm carried(Wiring wiring, Line line, Optional<Interval> side) {
    if (side.isEmpty() || line.slope().isZero()) {
      return wiring.line(line);
    }
    Rational least = line.at(side.get().lower()).min(line.at(side.get().upper()));
    return wiring.relu(wiring.line(line).add(least.negate())).add(least);
  }
}
