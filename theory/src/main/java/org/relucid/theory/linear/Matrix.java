package org.relucid.theory.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.theory.number.Rational;

/// A dense matrix of `rows` × `columns` rational numbers; immutable, possibly without rows or
/// without columns. A value: two matrices are equal iff their shapes and entries are.
///
/// *Fails*: `IllegalArgumentException` that names both sizes where shapes do not fit.
///
/// ```java
/// Matrix a = Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(3, 4));
/// a.multiply(Vector.ofIntegers(1, 1))   // (3, 7)
/// ```
public record Matrix(int columns, List<Vector> rowVectors) {
  public Matrix {
    rowVectors = List.copyOf(rowVectors);
    for (int i = 0; i < rowVectors.size(); i++) {
      requireSize(columns, rowVectors.get(i).size(), "row " + i + " of dimension ");
    }
  }

  /// The matrix with these rows, of which there is at least one.
  public static Matrix of(Vector first, Vector... others) {
    return new Matrix(
        first.size(), Stream.concat(Stream.of(first), Arrays.stream(others)).toList());
  }

  public static Matrix identity(int size) {
    return new Matrix(size, IntStream.range(0, size).mapToObj(i -> Vector.unit(size, i)).toList());
  }

  public int rows() {
    return rowVectors.size();
  }

  public Rational get(int row, int column) {
    return rowVectors.get(row).get(column);
  }

  public Vector row(int row) {
    return rowVectors.get(row);
  }

  public Vector column(int column) {
    return Vector.of(rows(), i -> get(i, column));
  }

  public Matrix transpose() {
    return new Matrix(rows(), IntStream.range(0, columns).mapToObj(this::column).toList());
  }

  /// `Ax`, for `x` of dimension `columns`.
  public Vector multiply(Vector x) {
    requireSize(columns, x.size(), "dimension ");
    return Vector.of(rows(), i -> row(i).dot(x));
  }

  /// `AB`, for `B` with as many rows as `A` has columns.
  public Matrix multiply(Matrix other) {
    requireSize(columns, other.rows(), "rows ");
    Matrix transposed = other.transpose();
    return new Matrix(other.columns, rowVectors.stream().map(transposed::multiply).toList());
  }

  /// `[A | B]`, for `B` with as many rows.
  public Matrix beside(Matrix other) {
    requireSize(rows(), other.rows(), "rows ");
    return new Matrix(
        columns + other.columns,
        IntStream.range(0, rows()).mapToObj(i -> row(i).concat(other.row(i))).toList());
  }

  private static void requireSize(int expected, int found, String what) {
    if (expected != found) {
      throw new IllegalArgumentException(what + found + ", expected " + expected);
    }
  }

  @Override
  public String toString() {
    return rowVectors.stream().map(Vector::toString).collect(Collectors.joining(", ", "[", "]"));
  }
}
