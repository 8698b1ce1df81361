package org.relucid.theory.linear;

import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.number.Rational;

/// Exact linear algebra by fraction-free elimination (Bareiss), see [FractionFree]: rank, kernel,
/// linear systems, determinant and inverse of a rational matrix.
///
/// *Cost*: `O(rows · columns · rank)` multiplications of integers that are minors of the matrix, so
/// with about `rank` times the bits of its entries.
///
/// ```java
/// Elimination.rank(Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(2, 4)))   // 1
/// Elimination.solve(a, b)   // Unique(…), Family(…) or Inconsistent(…)
/// ```
public final class Elimination {
  private Elimination() {}

  public static int rank(Matrix a) {
    return FractionFree.reduce(a, a.columns()).rank();
  }

  /// A basis of `{x : Ax = 0}`: one vector per column without a pivot, with a 1 there and zeros at
  /// the other such columns.
  public static List<Vector> kernel(Matrix a) {
    return kernel(FractionFree.reduce(a, a.columns()), a.columns());
  }

  private static List<Vector> kernel(FractionFree reduced, int columns) {
    return IntStream.range(0, columns)
        .filter(column -> reduced.pivotRow(column) < 0)
        .mapToObj(free -> direction(reduced, columns, free))
        .toList();
  }

  private static Vector direction(FractionFree reduced, int columns, int free) {
    return Vector.of(
        columns,
        column -> {
          int row = reduced.pivotRow(column);
          return row >= 0
              ? reduced.entry(row, free).negate()
              : column == free ? Rational.ONE : Rational.ZERO;
        });
  }

  /// All solutions of `Ax = b`, or a combination of the rows that shows that there is none.
  ///
  /// @throws IllegalArgumentException if `b` has not as many entries as `A` has rows
  public static Solution solve(Matrix a, Vector b) {
    int columns = a.columns();
    FractionFree reduced = FractionFree.reduce(a.beside(asColumn(b)), columns);
    if (!reduced.isZeroBelowRank(columns)) {
      return new Solution.Inconsistent(refutation(a, b));
    }
    Vector point = particular(reduced, columns);
    return reduced.rank() == columns
        ? new Solution.Unique(point)
        : new Solution.Family(point, kernel(reduced, columns));
  }

  /// The solution with zeros at the columns without a pivot.
  private static Vector particular(FractionFree reduced, int columns) {
    return Vector.of(
        columns,
        column -> {
          int row = reduced.pivotRow(column);
          return row >= 0 ? reduced.entry(row, columns) : Rational.ZERO;
        });
  }

  /// `Ax = b` has no solution iff `yᵀ[A | b] = (0, …, 0, 1)` has one.
  private static Vector refutation(Matrix a, Vector b) {
    Matrix transposed = a.beside(asColumn(b)).transpose();
    Vector right = Vector.unit(a.columns() + 1, a.columns());
    FractionFree reduced = FractionFree.reduce(transposed.beside(asColumn(right)), a.rows());
    return particular(reduced, a.rows());
  }

  private static Matrix asColumn(Vector b) {
    return new Matrix(1, b.entries().stream().map(Vector::of).toList());
  }

  /// @throws IllegalArgumentException if the matrix is not square
  public static Rational determinant(Matrix a) {
    requireSquare(a);
    return FractionFree.reduce(a, a.columns()).determinant();
  }

  /// The `B` with `AB = BA = I`.
  ///
  /// @throws IllegalArgumentException if the matrix is not square
  /// @throws ArithmeticException if it is singular
  public static Matrix inverse(Matrix a) {
    requireSquare(a);
    int size = a.rows();
    FractionFree reduced = FractionFree.reduce(a.beside(Matrix.identity(size)), size);
    if (reduced.rank() < size) {
      throw new ArithmeticException("singular: rank " + reduced.rank() + ", expected " + size);
    }
    return new Matrix(
        size,
        IntStream.range(0, size)
            .mapToObj(row -> Vector.of(size, column -> reduced.entry(row, size + column)))
            .toList());
  }

  private static void requireSquare(Matrix a) {
    if (a.rows() != a.columns()) {
      throw new IllegalArgumentException(
          a.rows() + " rows, expected " + a.columns() + " as there are columns");
    }
  }
}
