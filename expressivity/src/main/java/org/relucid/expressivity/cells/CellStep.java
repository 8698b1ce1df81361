package org.relucid.expressivity.cells;

import java.util.List;
import org.relucid.expressivity.cells.polynomial.Polynomial;
import org.relucid.theory.number.Rational;

/// What is to be done with the next cell.
public sealed interface CellStep {
  /// The analysis decides: the bounds are the range on all of it.
  record Done() implements CellStep {}

  /// What is assumed of the cell cannot be.
  record Empty() implements CellStep {}

  /// A point inside an edge divides the cell: `a·g_from + b·g_to`.
  ///
  /// @param a with `b` coprime whole numbers above 0
  record Edge(int from, int to, Rational a, Rational b) implements CellStep {
    public Edge {
      boolean whole = a.isInteger() && b.isInteger();
      if (!whole || a.signum() <= 0 || b.signum() <= 0) {
        throw new IllegalArgumentException("weights " + a + " " + b + ", expected above 0");
      }
      if (!a.numerator().gcd(b.numerator()).equals(java.math.BigInteger.ONE)) {
        throw new IllegalArgumentException("weights " + a + " " + b + ", expected coprime");
      }
    }

    /// For weights that are any numbers above 0.
    static Edge between(int from, int to, Rational a, Rational b) {
      Rational ratio = a.divide(b);
      return new Edge(from, to, Rational.of(ratio.numerator()), Rational.of(ratio.denominator()));
    }
  }

  /// The sign of a polynomial divides the cell: above, below and at 0.
  record Sign(Polynomial polynomial) implements CellStep {
    public Sign {
      if (polynomial.isConstant()) {
        throw new IllegalArgumentException("sign of the constant " + polynomial);
      }
    }
  }

  /// The parts of the cell, which come next in this order; none for what ends.
  ///
  /// @throws IllegalArgumentException for an edge that the cell has not
  default List<Cell> parts(Cell cell) {
    return switch (this) {
      case Done(), Empty() -> List.of();
      case Edge(int from, int to, Rational a, Rational b) -> {
        if (from < 0 || from >= to || to >= cell.generators().size()) {
          throw new IllegalArgumentException(
              "edge " + from + " " + to + " of " + cell.generators().size() + " generators");
        }
        Generator point = cell.generators().get(from).combine(a, cell.generators().get(to), b);
        yield cell.split(from, to, point);
      }
      case Sign(Polynomial polynomial) -> cell.split(polynomial);
    };
  }
}
