package org.relucid.expressivity.multivariate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A kink at which no network is precise under a relaxation neuron by neuron (LP-all): for some `λ`
/// in (0, 1) the trends along two coordinates `i`, `j` with `w_i, w_j ≠ 0` have opposite signs.
///
/// *Soundness.* On the box around the point on which `w_i(x_i - p_i)` and `w_j(x_j - p_j)` run over
/// `[-(1-λ)t, λt]` the chord of the kink has slope `λ`. With a kink upwards, the relaxation of
/// `f(p) + g·(x - p) + R(z)` reaches the maximum of the affine function that the chord makes of it,
/// at the corner where one of the two is at its end above and the other below; there `z` is
/// strictly between its bounds, and the chord strictly above the kink. At all other corners the
/// affine function is strictly less, and nowhere is it less than the function, whose maximum is
/// attained at a corner. So the gap is positive; it is `t` times [#gap] for `t = 1`. By the lifting
/// lemma no network is tighter on boxes that are small enough. Kinks downwards likewise, with the
/// minimum. (Key: B24-necessary; THEORY 4.1 and 4.2.)
///
/// @param slope `λ`
/// @param rising `i`, whose trend is positive
/// @param falling `j`, whose trend is negative
public record Obstruction(KinkFacet facet, Rational slope, int rising, int falling) {

  /// One at this facet, if the necessary condition fails there. All trends are affine in `λ`, so it
  /// is enough to look between neighbouring roots.
  public static Optional<Obstruction> at(KinkFacet facet) {
    TreeSet<Rational> marks = new TreeSet<>(List.of(Rational.ZERO, Rational.ONE));
    for (int i = 0; i < facet.dimension(); i++) {
      Rational w = facet.normal().get(i);
      if (!w.isZero()) {
        Rational root = facet.gradient().get(i).divide(w.multiply(-facet.bend()));
        if (root.signum() > 0 && root.compareTo(Rational.ONE) < 0) {
          marks.add(root);
        }
      }
    }
    Rational from = Rational.ZERO;
    for (Rational to : marks.tailSet(Rational.ZERO, false)) {
      Optional<Obstruction> found = at(facet, new Interval(from, to).midpoint());
      if (found.isPresent()) {
        return found;
      }
      from = to;
    }
    return Optional.empty();
  }

  private static Optional<Obstruction> at(KinkFacet facet, Rational slope) {
    Optional<Integer> rising = Optional.empty();
    Optional<Integer> falling = Optional.empty();
    for (int i = 0; i < facet.dimension(); i++) {
      int sign = facet.trend(i, slope).signum();
      rising = sign > 0 ? Optional.of(i) : rising;
      falling = sign < 0 ? Optional.of(i) : falling;
    }
    return rising.isPresent() && falling.isPresent()
        ? Optional.of(new Obstruction(facet, slope, rising.get(), falling.get()))
        : Optional.empty();
  }

  /// The box on which `w_i(x_i - p_i)` and `w_j(x_j - p_j)` run over `[-(1-λ)t, λt]`; all other
  /// coordinates are those of the point.
  public Box box(Rational t) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < facet.dimension(); i++) {
      Interval side = Interval.point(facet.point().get(i));
      boolean varies = i == rising || i == falling;
      sides.add(varies ? side.add(steps(t).multiply(facet.normal().get(i).reciprocal())) : side);
    }
    return new Box(sides);
  }

  private Interval steps(Rational t) {
    return new Interval(slope.subtract(Rational.ONE).multiply(t), slope.multiply(t));
  }

  /// By how much every network is too loose on the box, at least, where that is small enough:
  /// exactly the gap of the function written with one ReLU.
  public Rational gap(Rational t) {
    return bound(t).subtract(end(t)).abs();
  }

  /// The end of the function's range on the box that no network attains, less `f(p)`.
  Rational end(Rational t) {
    return facet.rise(farthest(t, facet::rise));
  }

  /// The corner at which the function written with one ReLU takes its bound.
  Vector corner(Rational t) {
    return farthest(t, x -> onChord(x, t));
  }

  /// That bound, less `f(p)`.
  Rational bound(Rational t) {
    return onChord(corner(t), t);
  }

  /// The affine function with the chord of slope `λ` in place of the kink; `z` begins at
  /// `-2(1-λ)t`.
  private Rational onChord(Vector x, Rational t) {
    Vector step = x.subtract(facet.point());
    Rational lower = steps(t).lower().multiply(2);
    Rational chord = slope.multiply(facet.normal().dot(step).subtract(lower));
    return facet.gradient().dot(step).add(chord.multiply(facet.bend()));
  }

  /// The corner with the greatest value for a kink upwards, else the least.
  private Vector farthest(Rational t, Function<Vector, Rational> value) {
    Comparator<Vector> order = Comparator.comparing(value);
    return box(t).corners().max(facet.bend() > 0 ? order : order.reversed()).orElseThrow();
  }
}
