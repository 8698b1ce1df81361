package org.relucid.theory.linear;

import java.util.List;
import org.relucid.theory.number.Rational;

/// An affine map `x ↦ Ax + b` from `inputs` to `rows.size()` coordinates, one affine form per row.
public record AffineMap(int inputs, List<AffineForm> rows) {
  public AffineMap {
    rows = List.copyOf(rows);
    for (AffineForm row : rows) {
      if (row.dimension() != inputs) {
        throw new IllegalArgumentException(
            "row of dimension " + row.dimension() + ", expected " + inputs);
      }
    }
  }

  public int outputs() {
    return rows.size();
  }

  public AffineForm row(int index) {
    return rows.get(index);
  }

  public Vector at(Vector x) {
    return Vector.of(rows.stream().map(row -> row.at(x)).toList());
  }

  /// `b`, the image of the origin.
  public Vector shift() {
    return Vector.of(rows.stream().map(AffineForm::constant).toArray(Rational[]::new));
  }
}
