package org.relucid.theory.linear;

import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.number.Rational;

/// Exact linear algebra by fraction-free elimination (Bareiss), see [FractionFree]: rank, kernel,
/// linear systems, determinant and inverse of a rational matrix.
///
/// *Cost*: `O(rows · columns · rank)` multiplications of integers that are minors of the matrix
/// (its rows over common denominators), with about `rank` times the bits of its entries.
///
/// ```java
/// Elimination.rank(Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(2, 4)))   // 1
/// Elimination.solve(a, b)   // Unique(…), Family(…) or Inconsistent(…)
/// ```
public final class Elimination {
  private Elimination() {}

  public static int rank(Matrix a) {
    return FractionFree.of(a, a.columns()).rank();
  }

  /// A basis of `{x : Ax = 0}`: one vector per column without a pivot, with a 1 there and zeros at
  /// the other such columns.
  public static List<Vector> kernel(Matrix a) {
    return kernel(FractionFree.of(a, a.columns()), a.columns());
  }

  private static List<Vector> kernel(FractionFree echelon, int columns) {
    return IntStream.range(0, columns)
        .filter(column -> echelon.pivotRow(column) < 0)
        .mapToObj(free -> direction(echelon, columns, free))
        .toList();
  }

  private static Vector direction(FractionFree echelon, int columns, int free) {
    Vector reduced = echelon.reducedColumn(free);
    return Vector.of(
        columns,
        column -> {
          int row = echelon.pivotRow(column);
          return row >= 0
              ? reduced.get(row).negate()
              : column == free ? Rational.ONE : Rational.ZERO;
        });
  }

  /// All solutions of `Ax = b`, or a combination of the rows that shows that there is none.
  ///
  /// @throws IllegalArgumentException if `b` has not as many entries as `A` has rows
  public static Solution solve(Matrix a, Vector b) {
    int columns = a.columns();
    FractionFree echelon = FractionFree.of(a.beside(asColumn(b)), columns);
    if (!echelon.isZeroBelowRank(columns)) {
      return new Solution.Inconsistent(refutation(a, b));
    }
    Vector point = particular(echelon, columns);
    return echelon.rank() == columns
        ? new Solution.Unique(point)
        : new Solution.Family(point, kernel(echelon, columns));
  }

  /// The solution with zeros at the columns without a pivot.
  private static Vector particular(FractionFree echelon, int columns) {
    Vector reduced = echelon.reducedColumn(columns);
    return Vector.of(
        columns,
        column -> {
          int row = echelon.pivotRow(column);
          return row >= 0 ? reduced.get(row) : Rational.ZERO;
        });
  }

  /// `Ax = b` has no solution iff `yᵀ[A | b] = (0, …, 0, 1)` has one.
  private static Vector refutation(Matrix a, Vector b) {
    Matrix transposed = a.beside(asColumn(b)).transpose();
    Vector right = Vector.unit(a.columns() + 1, a.columns());
    FractionFree echelon = FractionFree.of(transposed.beside(asColumn(right)), a.rows());
    return particular(echelon, a.rows());
  }

  private static Matrix asColumn(Vector b) {
    return new Matrix(1, b.entries().stream().map(Vector::of).toList());
  }

  /// @throws IllegalArgumentException if the matrix is not square
  public static Rational determinant(Matrix a) {
    requireSquare(a);
    return FractionFree.of(a, a.columns()).determinant();
  }

  /// The `B` with `AB = BA = I`.
  ///
  /// @throws IllegalArgumentException if the matrix is not square
  /// @throws ArithmeticException if it is singular
  public static Matrix inverse(Matrix a) {
    requireSquare(a);
    int size = a.rows();
    FractionFree echelon = FractionFree.of(a.beside(Matrix.identity(size)), size);
    if (echelon.rank() < size) {
      throw new ArithmeticException("singular: rank " + echelon.rank() + ", expected " + size);
    }
    Matrix transposed =
        new Matrix(
            size, IntStream.range(0, size).mapToObj(i -> echelon.reducedColumn(size + i)).toList());
    return transposed.transpose();
  }

  private static void requireSquare(Matrix a) {
    if (a.rows() != a.columns()) {
      throw new IllegalArgumentException(
          a.rows() + " rows, expected " + a.columns() + " as there are columns");
    }
  }
}
