package org.relucid.proofs.kernel.precision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.function.Line;
import org.relucid.theory.number.Rational;

/// A continuous piecewise linear function on an [Extent]: `lines.get(i)` between `knots.get(i-1)`
/// and `knots.get(i)`. Neighbouring lines differ, and the knots increase inside the extent.
///
/// *Cost*: linear in the pieces of arguments and result, times `log n` where it sorts or searches.
public record Curve(Extent extent, List<Rational> knots, List<Line> lines) {
  private static final Line LEVEL = new Line(Rational.ZERO, Rational.ZERO);
  static final Line IDENTITY = new Line(Rational.ONE, Rational.ZERO);
  private static final Curve RELU =
      new Curve(Extent.EVERYTHING, List.of(Rational.ZERO), List.of(LEVEL, IDENTITY));

  public Curve {
    knots = List.copyOf(knots);
    lines = List.copyOf(lines);
  }

  /// At `at` the slope grows by `jump`.
  record Bend(Rational at, Rational jump) {}

  static Curve of(Extent extent, Line line) {
    return new Curve(extent, List.of(), List.of(line));
  }

  /// The first line and all bends, which are inside the extent.
  static Curve of(Extent extent, Line first, List<Bend> bends, Allowance allowance) throws Refusal {
    List<Bend> sorted = new ArrayList<>(bends);
    sorted.sort(Comparator.comparing(Bend::at));
    Pieces pieces = new Pieces(allowance);
    Line line = first;
    pieces.add(line, Rational.ZERO);
    for (int i = 0; i < sorted.size(); ) {
      Rational at = sorted.get(i).at();
      Rational jump = Rational.ZERO;
      for (; i < sorted.size() && sorted.get(i).at().equals(at); i++) {
        jump = allowance.number(jump.add(sorted.get(i).jump()));
      }
      line = line.add(Line.through(at, Rational.ZERO, jump));
      pieces.add(line, at);
    }
    return pieces.on(extent);
  }

  /// `Σ curves + constant`, all on one extent; at least one.
  static Curve sum(List<Curve> curves, Rational constant, Allowance allowance) throws Refusal {
    Line first = new Line(Rational.ZERO, constant);
    List<Bend> bends = new ArrayList<>();
    for (Curve curve : curves) {
      first = allowance.line(first.add(curve.lines.getFirst()));
      bends.addAll(curve.bends());
    }
    return of(curves.getFirst().extent, first, bends, allowance);
  }

  private List<Bend> bends() {
    List<Bend> bends = new ArrayList<>();
    for (int i = 0; i < knots.size(); i++) {
      Rational jump = lines.get(i + 1).slope().subtract(lines.get(i).slope());
      bends.add(new Bend(knots.get(i), jump));
    }
    return bends;
  }

  Rational at(Rational t) {
    return lines.get(knotsUpTo(t)).at(t);
  }

  /// The number of knots `≤ t`.
  private int knotsUpTo(Rational t) {
    int found = Collections.binarySearch(knots, t);
    return found < 0 ? -found - 1 : found + 1;
  }

  /// `t ↦ line(this(t))`.
  Curve then(Line line, Allowance allowance) throws Refusal {
    return of(extent, line).after(this, allowance);
  }

  /// `t ↦ max(this(t), 0)`.
  Curve relu(Allowance allowance) throws Refusal {
    return RELU.after(this, allowance);
  }

  /// `t ↦ this(inner(t))`, on the extent of the inner function, whose values are in this one's.
  Curve after(Curve inner, Allowance allowance) throws Refusal {
    Pieces pieces = new Pieces(allowance);
    for (int i = 0; i < inner.lines.size(); i++) {
      follow(inner.lines.get(i), inner.startOf(i), inner.endOf(i), pieces);
    }
    return pieces.on(inner.extent);
  }

  /// Along one line of the inner function, which meets knots of this one upward or downward.
  private void follow(Line line, Optional<Rational> start, Optional<Rational> end, Pieces pieces)
      throws Refusal {
    int direction = line.slope().signum();
    int k =
        start.isEmpty() && direction != 0
            ? (direction > 0 ? 0 : knots.size())
            : firstPiece(line.at(start.orElse(Rational.ZERO)), direction);
    pieces.add(lines.get(k).compose(line), start.orElse(Rational.ZERO));
    while (direction > 0 ? k < knots.size() : direction < 0 && k > 0) {
      Rational crossing = line.argumentOf(knots.get(direction > 0 ? k : k - 1));
      if (end.isPresent() && crossing.compareTo(end.get()) >= 0) {
        return;
      }
      k += direction;
      pieces.add(lines.get(k).compose(line), crossing);
    }
  }

  /// The piece that holds the values just after `value`, upward or downward.
  private int firstPiece(Rational value, int direction) {
    int k = knotsUpTo(value);
    return direction < 0 && k > 0 && knots.get(k - 1).equals(value) ? k - 1 : k;
  }

  private Optional<Rational> startOf(int piece) {
    return piece == 0 ? extent.lower() : Optional.of(knots.get(piece - 1));
  }

  private Optional<Rational> endOf(int piece) {
    return piece == knots.size() ? extent.upper() : Optional.of(knots.get(piece));
  }

  /// The values: the hull of those at the knots and the ends.
  Extent range() {
    Rational somewhere = at(knots.isEmpty() ? extent.anchor() : knots.getFirst());
    Extent range = Extent.of(somewhere, somewhere);
    for (int i = 0; i < knots.size(); i++) {
      range = range.including(Optional.of(lines.get(i).at(knots.get(i))), 0);
    }
    Line first = lines.getFirst();
    Line last = lines.getLast();
    return range
        .including(extent.lower().map(first::at), -first.slope().signum())
        .including(extent.upper().map(last::at), last.slope().signum());
  }

  /// Pieces from left to right; a piece that continues the last one is none.
  private static final class Pieces {
    private final Allowance allowance;
    private final List<Rational> knots = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Pieces(Allowance allowance) {
      this.allowance = allowance;
    }

    /// @param from where the line begins, not looked at for the first
    void add(Line line, Rational from) throws Refusal {
      if (lines.isEmpty()) {
        lines.add(allowance.line(line));
      } else if (!lines.getLast().equals(line)) {
        knots.add(allowance.number(from));
        lines.add(allowance.line(line));
      }
    }

    Curve on(Extent extent) {
      return new Curve(extent, knots, lines);
    }
  }
}
