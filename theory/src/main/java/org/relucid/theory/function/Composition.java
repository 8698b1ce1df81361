package org.relucid.theory.function;

import java.util.List;
import org.relucid.theory.number.Rational;

/// Follows the values of `inner` through the pieces of `outer`, from left to right.
final class Composition {
  private final PiecewiseLinear outer;
  private final PiecewiseLinear inner;
  private final List<Rational> levels;
  private final Chain chain = new Chain();

  Composition(PiecewiseLinear outer, PiecewiseLinear inner) {
    this.outer = outer;
    this.inner = inner;
    this.levels = outer.breakpoints();
  }

  PiecewiseLinear compose() {
    for (int piece = 0; piece < inner.lines().size(); piece++) {
      follow(piece);
    }
    return chain.on(inner.domain());
  }

  /// Along one line of `inner`, which meets the breakpoints of `outer` upward or downward.
  private void follow(int piece) {
    Line line = inner.lines().get(piece);
    int step = line.slope().signum();
    int k = firstOuterPiece(piece, line);
    chain.follow(outer.lines().get(k).compose(line), inner.startOf(piece));
    while (step > 0 ? k < levels.size() : step < 0 && k > 0) {
      Rational crossing = line.argumentOf(levels.get(step > 0 ? k : k - 1));
      if (isBehind(piece, crossing)) {
        return;
      }
      k += step;
      chain.follow(outer.lines().get(k).compose(line), crossing);
    }
  }

  private boolean isBehind(int piece, Rational x) {
    return piece < inner.breakpoints().size() && x.compareTo(inner.breakpoints().get(piece)) >= 0;
  }

  /// The piece of `outer` that holds the values of the line just right of its start.
  private int firstOuterPiece(int piece, Line line) {
    int direction = line.slope().signum();
    if (piece == 0 && direction != 0) {
      return direction > 0 ? 0 : levels.size();
    }
    Rational value = line.at(inner.startOf(piece));
    return PiecewiseLinear.insertion(
        levels, value, direction < 0 ? PiecewiseLinear.After.SMALLER : PiecewiseLinear.After.EQUAL);
  }
}
