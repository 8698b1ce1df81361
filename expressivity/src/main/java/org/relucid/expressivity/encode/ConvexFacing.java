package org.relucid.expressivity.encode;

import java.util.Optional;
import org.relucid.theory.function.Line;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.function.Shape;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Convex and concave functions under DeepPoly-0, in one hidden layer: every ReLU faces away from
/// the minimiser.
///
/// `f` convex with breakpoints `x_1 < … < x_n` and slopes `m_0 < … < m_n`, `γ_i = m_i - m_{i-1}`:
///
/// - (a) some `m_j = 0`: `min f + Σ_{i≤j} γ_i relu(x_i - x) + Σ_{i>j} γ_i relu(x - x_i)`;
/// - (b) `m_{j-1} < 0 < m_j`: the neuron at `x_j` splits, `f(x_j) + Σ_{i<j} γ_i relu(x_i - x) -
///   m_{j-1} relu(x_j - x) + m_j relu(x - x_j) + Σ_{i>j} γ_i relu(x - x_i)`;
/// - (c) `m_0 > 0`: `L_0(x) + Σ γ_i relu(x - x_i)`; without skips on `[a, b]` the line is `f(a) +
///   m_0 relu(x - a)`, and on R the first neuron splits, `f(x_1) - m_0 relu(x_1 - x) + m_1 relu(x -
///   x_1) + Σ_{i>1} γ_i relu(x - x_i)`; mirrored where `m_n < 0`.
///
/// Concave: negated. *Precise* because the upper bound is a line that meets `f` at the end of the
/// box where it is greatest, and the lower bounds of neurons that face away from the minimiser are
/// exact at the point of the box nearest to it. (B24)
public record ConvexFacing(Skips skips) implements Encoder {
  @Override
  public String theorem() {
    return "B24-dp0-convex";
  }

  @Override
  public String construction() {
    return "min f + sum of neurons that face away from the minimiser (concave: negated)";
  }

  @Override
  public Attempt encode(PiecewiseLinear f) {
    if (f.breakpoints().isEmpty()) {
      return new AffineFunction().encode(f);
    }
    if (f.is(Shape.CONVEX)) {
      return new Attempt.Encoded(network(f, Rational.ONE));
    }
    return f.is(Shape.CONCAVE)
        ? new Attempt.Encoded(network(f.negate(), Rational.of(-1)))
        : new Attempt.DoesNotApply(Reasons.notConvexNorConcave(f));
  }

  private ScalarNetwork network(PiecewiseLinear convex, Rational sign) {
    Wiring wiring = new Wiring();
    AffineForm form = new Neurons(convex, wiring).form(skips);
    return wiring.network(new Wiring.Sum(Rational.ZERO).add(sign, form).form());
  }

  /// @param f convex
  private record Neurons(PiecewiseLinear f, Wiring wiring) {
    AffineForm form(Skips skips) {
      int falling = (int) f.slopes().stream().filter(slope -> slope.signum() < 0).count();
      int notRising = (int) f.slopes().stream().filter(slope -> slope.signum() <= 0).count();
      if (falling < notRising) {
        return away(falling, falling, f.lines().get(falling).toForm().constant());
      }
      if (falling == 0) {
        return skips == Skips.ALLOWED ? withLine(0) : increasing();
      }
      return falling < f.lines().size()
          ? split(falling - 1)
          : skips == Skips.ALLOWED ? withLine(f.breakpoints().size()) : decreasing();
    }

    /// `start` plus the neurons of the kinks before `left`, facing left, and from `right`, facing
    /// right.
    private AffineForm away(int left, int right, Rational start) {
      return facing(left, right, new Wiring.Sum(start)).form();
    }

    private Wiring.Sum facing(int left, int right, Wiring.Sum sum) {
      for (int i = 0; i < left; i++) {
        sum.add(wiring.relu(change(i + 1, i)));
      }
      for (int i = right; i < f.breakpoints().size(); i++) {
        sum.add(wiring.relu(change(i, i + 1)));
      }
      return sum;
    }

    /// `L_to - L_from`
    private AffineForm change(int from, int to) {
      return line(to).subtract(line(from));
    }

    private AffineForm line(int piece) {
      return wiring.line(f.lines().get(piece));
    }

    /// (c): the first line and all kinks to the right, or the last and all to the left.
    private AffineForm withLine(int kept) {
      return facing(kept, kept, new Wiring.Sum(Rational.ZERO).add(line(kept))).form();
    }

    /// (b): two neurons at the kink where `f` is least.
    private AffineForm split(int kink) {
      Rational least = valueAt(kink);
      return facing(kink, kink + 1, new Wiring.Sum(least))
          .add(above(kink, least))
          .add(above(kink + 1, least))
          .form();
    }

    private AffineForm increasing() {
      Optional<Interval> side = f.domain().side(0);
      if (side.isPresent()) {
        Rational least = f.lines().getFirst().at(side.get().lower());
        return facing(0, 0, new Wiring.Sum(least)).add(above(0, least)).form();
      }
      Rational value = valueAt(0);
      return facing(0, 1, new Wiring.Sum(value))
          .subtract(below(0, value))
          .add(above(1, value))
          .form();
    }

    private AffineForm decreasing() {
      Optional<Interval> side = f.domain().side(0);
      int last = f.breakpoints().size();
      if (side.isPresent()) {
        Rational least = f.lines().getLast().at(side.get().upper());
        return facing(last, last, new Wiring.Sum(least)).add(above(last, least)).form();
      }
      Rational value = valueAt(last - 1);
      return facing(last - 1, last, new Wiring.Sum(value))
          .subtract(below(last, value))
          .add(above(last - 1, value))
          .form();
    }

    private Rational valueAt(int kink) {
      Line line = f.lines().get(kink);
      return line.at(f.breakpoints().get(kink));
    }

    /// `relu(L - value)`
    private AffineForm above(int piece, Rational value) {
      return wiring.relu(line(piece).add(value.negate()));
    }

    /// `relu(value - L)`
    private AffineForm below(int piece, Rational value) {
      return wiring.relu(line(piece).negate().add(value));
    }
  }
}
