package org.relucid.expressivity.cells;

import org.relucid.expressivity.cells.polynomial.Polynomial;

/// A sign that an analysis asks for is not known on the cell: it has to be split.
final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Polynomial polynomial;

  Undecided(Polynomial polynomial) {
    super(null, null, false, false);
    this.polynomial = polynomial;
  }

  /// Irreducible, and not constant.
  Polynomial polynomial() {
    return polynomial;
  }
}
