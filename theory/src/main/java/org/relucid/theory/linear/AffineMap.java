package org.relucid.theory.linear;

import java.util.List;
import java.util.stream.IntStream;
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

  public static AffineMap of(Matrix matrix, Vector shift) {
    if (matrix.rows() != shift.size()) {
      throw new IllegalArgumentException(
          "shift of dimension " + shift.size() + ", expected " + matrix.rows());
    }
    return new AffineMap(
        matrix.columns(),
        IntStream.range(0, shift.size())
            .mapToObj(i -> AffineForm.of(matrix.row(i), shift.get(i)))
            .toList());
  }

  public static AffineMap identity(int size) {
    return new AffineMap(
        size, IntStream.range(0, size).mapToObj(i -> AffineForm.variable(size, i)).toList());
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

  /// `x ↦ this(inner(x))`.
  ///
  /// @throws IllegalArgumentException unless `inner` has as many outputs as this map has inputs
  public AffineMap after(AffineMap inner) {
    return new AffineMap(inner.inputs, rows.stream().map(row -> row.after(inner)).toList());
  }

  /// `A`, dense.
  public Matrix matrix() {
    return new Matrix(inputs, rows.stream().map(AffineForm::coefficients).toList());
  }

  /// `b`, the image of the origin.
  public Vector shift() {
    return Vector.of(rows.stream().map(AffineForm::constant).toArray(Rational[]::new));
  }
}
