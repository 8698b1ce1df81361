package org.relucid.expressivity.cells;

import java.util.List;
import org.relucid.expressivity.cells.polynomial.Polynomial;
import org.relucid.theory.number.Rational;

/// Chooses how a cell is divided on which the sign of a polynomial is open.
///
/// A linear polynomial changes its sign at a rational point of an edge: there. A curve through the
/// cell, seen by two boxes with different signs, cannot be followed by straight edges: the cell is
/// divided by the sign itself. Else the sign may be open only because the cell is large: the edge
/// between its first two generators is halved, which is the oldest.
final class Division {
  private static final int SAMPLES = 4;

  private Division() {}

  static CellStep of(Cell cell, Polynomial open) {
    if (open.degree() == 1) {
      return atRoot(cell, open);
    }
    List<Integer> signs =
        InteriorPoints.of(cell, SAMPLES)
            .map(point -> InteriorPoints.sign(open, point))
            .distinct()
            .toList();
    return signs.contains(1) && signs.contains(-1) || cell.generators().size() == 1
        ? new CellStep.Sign(open)
        : halving(cell);
  }

  private static CellStep atRoot(Cell cell, Polynomial linear) {
    List<Generator> generators = cell.generators();
    for (int i = 0; i < generators.size(); i++) {
      for (int j = i + 1; j < generators.size(); j++) {
        Rational a = Cell.value(linear, generators.get(i));
        Rational b = Cell.value(linear, generators.get(j));
        if (a.signum() * b.signum() < 0) {
          return CellStep.Edge.between(i, j, b.abs(), a.abs());
        }
      }
    }
    throw new IllegalStateException("the sign of " + linear + " is not open on " + cell);
  }

  static CellStep halving(Cell cell) {
    Generator first = cell.generators().get(0);
    Generator second = cell.generators().get(1);
    return first.isBox() && second.isBox()
        ? CellStep.Edge.between(0, 1, second.w(), first.w())
        : CellStep.Edge.between(0, 1, Rational.ONE, Rational.ONE);
  }
}
