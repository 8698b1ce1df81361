package org.relucid.expressivity.encode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.function.Line;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Every CPWL function of one variable under DeepPoly-0, and so under the triangle, cut into bands.
///
/// With the values `t_0 < … < t_m` of `f` at its breakpoints, `f = t_0 + Σ_k clamp(f - t_k, 0,
/// t_{k+1} - t_k) + relu(f - t_m) - relu(t_0 - f)`. Each clamp is a [Band]; the last two live on
/// the end pieces, `relu(f - t_m) = Σ relu(L - t_m)` over the lines `L` of those that rise outward,
/// and so below.
///
/// *Precise* because each summand is, and each is a non-decreasing function of `f` or the negative
/// of a non-increasing one: all attain their bounds where `f` does. On a compact interval the same
/// holds with the end pieces continued; what never shows inside the domain is left out. (N)
///
/// *Cost*: linear in the number of terms of the network, which is quadratic in the number `n` of
/// breakpoints of a random `f`. With skips its neurons are at most `4n`, because a kink between two
/// ramps is one neuron in all the bands that both cross: a level that rises through a breakpoint
/// makes at most three new neighbours at a valley, two at a mere bend and one at a peak, so that
/// there are at most `2n` pairs; `n - 1` bands have two more neurons each, and the ends two. (N)
public record Bands(Skips skips) implements Encoder {
  @Override
  public String theorem() {
    return "B24-dp0-cpwl";
  }

  @Override
  public String construction() {
    return "t_0 + sum of bands h - relu(h - relu(A)), and the end pieces";
  }

  @Override
  public Attempt encode(PiecewiseLinear f) {
    return f.breakpoints().isEmpty()
        ? new AffineFunction().encode(f)
        : new Attempt.Encoded(new Cut(f, skips).network());
  }

  /// The function with its levels, cut into bands.
  private static final class Cut {
    private final PiecewiseLinear f;
    private final Skips skips;
    private final List<Rational> levels;
    private final List<Band> bands = new ArrayList<>();
    private final Wiring wiring = new Wiring();

    Cut(PiecewiseLinear f, Skips skips) {
      this.f = f;
      this.skips = skips;
      this.levels = f.levels();
      List<List<Line>> ramps = new ArrayList<>();
      for (int k = 0; k + 1 < levels.size(); k++) {
        ramps.add(new ArrayList<>());
      }
      for (int piece = 0; piece < f.lines().size(); piece++) {
        Values values = values(piece);
        for (int k = values.firstBand(levels); k < values.endBand(levels); k++) {
          ramps.get(k).add(f.lines().get(piece));
        }
      }
      for (int k = 0; k < ramps.size(); k++) {
        bands.add(new Band(levels.get(k), levels.get(k + 1), ramps.get(k)));
      }
    }

    ScalarNetwork network() {
      int depth = bands.stream().mapToInt(Band::layers).max().orElse(1);
      Wiring.Sum sum = new Wiring.Sum(levels.getFirst());
      bands.forEach(band -> sum.add(band.clamped(wiring, skips, depth)));
      for (int piece : List.of(0, f.lines().size() - 1)) {
        addEnd(piece, sum, skips == Skips.NONE ? depth : 1);
      }
      return wiring.network(sum.form());
    }

    /// The part of an end piece above all bands, or below them.
    private void addEnd(int piece, Wiring.Sum sum, int depth) {
      AffineForm line = wiring.line(f.lines().get(piece));
      Values values = values(piece);
      Rational top = levels.getLast();
      Rational bottom = levels.getFirst();
      if (values.reachAbove(top)) {
        sum.add(wiring.relus(line.add(top.negate()), depth));
      }
      if (values.reachBelow(bottom)) {
        sum.subtract(wiring.relus(line.negate().add(bottom), depth));
      }
    }

    private Values values(int piece) {
      Line line = f.lines().get(piece);
      int slope = line.slope().signum();
      Optional<Rational> left = start(piece).map(line::at);
      Optional<Rational> right = start(piece + 1).map(line::at);
      if (slope == 0) {
        Optional<Rational> level = Optional.of(line.intercept());
        return new Values(level, level);
      }
      return slope > 0 ? new Values(left, right) : new Values(right, left);
    }

    /// Where a piece starts, the domain's ends included where it has any.
    private Optional<Rational> start(int piece) {
      if (piece > 0 && piece <= f.breakpoints().size()) {
        return Optional.of(f.breakpoints().get(piece - 1));
      }
      return f.domain().side(0).map(piece == 0 ? Interval::lower : Interval::upper);
    }
  }

  /// The values of a piece, from `low` to `high` where it is bounded.
  private record Values(Optional<Rational> low, Optional<Rational> high) {
    boolean reachAbove(Rational level) {
      return high.map(value -> value.compareTo(level) > 0).orElse(true);
    }

    boolean reachBelow(Rational level) {
      return low.map(value -> value.compareTo(level) < 0).orElse(true);
    }

    /// The first band whose inside is reached: that above the greatest level that is at most `low`.
    int firstBand(List<Rational> levels) {
      return low.map(value -> Math.max(0, atMost(levels, value) - 1)).orElse(0);
    }

    /// One more than the last band whose inside is reached.
    int endBand(List<Rational> levels) {
      int bands = levels.size() - 1;
      return high.map(value -> Math.min(bands, below(levels, value))).orElse(bands);
    }

    /// How many levels are at most the value.
    private static int atMost(List<Rational> levels, Rational value) {
      int found = Collections.binarySearch(levels, value);
      return found < 0 ? -found - 1 : found + 1;
    }

    /// How many levels are below the value.
    private static int below(List<Rational> levels, Rational value) {
      int found = Collections.binarySearch(levels, value);
      return found < 0 ? -found - 1 : found;
    }
  }
}
