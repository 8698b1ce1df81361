package org.relucid.expressivity.encode;

import java.util.List;
import org.relucid.theory.function.Line;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// One band of a function: `clamp(f - bottom, 0, h)`, `h = top - bottom`, as `h - relu(h -
/// relu(A))`.
///
/// Inside the band `f` runs in full ramps, alternately up and down, along the given lines `M_1, …,
/// M_r`. Continued to their intersections they make a zigzag `A` with peaks at or above `h` and
/// valleys at or below 0, `A = M_1 - bottom + Σ ±relu(±(M_{i+1} - M_i))`, with the sign that makes
/// the slope of the argument positive.
///
/// Without skips the first turn has a flat part: a peak is `h - relu(top - M_1) - relu(top - M_2)`,
/// a valley `relu(M_1 - bottom) + relu(M_2 - bottom)`.
///
/// *Precise* for DeepPoly-0 because at each kink either the slope decreases and `A ≥ h`, or it
/// increases and `A ≤ 0`. On a box with kinks of both kinds the range is `[0, h]`, and the clip
/// yields exactly that. On a box with kinks of one kind `A` is concave or convex: its chord side is
/// exact, and the other is loose beyond a value that the clip cuts off and the box attains. (N)
record Band(Rational bottom, Rational top, List<Line> ramps) {
  Band {
    ramps = List.copyOf(ramps);
  }

  /// How many layers of neurons it needs.
  int layers() {
    return ramps.size() == 1 ? 2 : 3;
  }

  /// The output of the band; without skips, of a neuron in layer `depth`.
  AffineForm clamped(Wiring wiring, Skips skips, int depth) {
    Rational height = top.subtract(bottom);
    AffineForm positive = wiring.relu(zigzag(wiring, skips));
    int padding = skips == Skips.NONE ? depth - layers() : 0;
    AffineForm clipped = wiring.relu(wiring.relus(positive, padding).negate().add(height));
    return clipped.negate().add(height);
  }

  private AffineForm zigzag(Wiring wiring, Skips skips) {
    boolean flat = skips == Skips.NONE && ramps.size() > 1;
    Wiring.Sum sum = new Wiring.Sum(Rational.ZERO);
    sum.add(flat ? firstTurn(wiring) : wiring.line(ramps.getFirst()).add(bottom.negate()));
    for (int i = flat ? 1 : 0; i + 1 < ramps.size(); i++) {
      addKink(wiring, i, sum);
    }
    return sum.form();
  }

  private AffineForm firstTurn(Wiring wiring) {
    AffineForm first = wiring.line(ramps.get(0));
    AffineForm second = wiring.line(ramps.get(1));
    if (ramps.get(0).slope().signum() > 0) {
      return new Wiring.Sum(top.subtract(bottom))
          .subtract(wiring.relu(first.negate().add(top)))
          .subtract(wiring.relu(second.negate().add(top)))
          .form();
    }
    return new Wiring.Sum(Rational.ZERO)
        .add(wiring.relu(first.add(bottom.negate())))
        .add(wiring.relu(second.add(bottom.negate())))
        .form();
  }

  /// From the i-th ramp to the next.
  private void addKink(Wiring wiring, int i, Wiring.Sum sum) {
    Line change = ramps.get(i + 1).add(ramps.get(i).multiply(Rational.of(-1)));
    AffineForm form = wiring.line(change);
    if (change.slope().signum() > 0) {
      sum.add(wiring.relu(form));
    } else {
      sum.subtract(wiring.relu(form.negate()));
    }
  }
}
