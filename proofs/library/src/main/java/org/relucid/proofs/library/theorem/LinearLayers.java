package org.relucid.proofs.library.theorem;

import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Matrix;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Linear layers under interval arithmetic: widths, and when nothing is lost. (Ma24)
final class LinearLayers {
  private static final int[] ENTRIES = {-2, -1, 1, 2, 3};
  private static final long NEGATIVE_PRODUCTS = 66_752;

  private LinearLayers() {}

  /// Widths on two boxes, layer by layer and at once, against the two formulas.
  static Check tightness() {
    Matrix first = Matrix.of(Vector.ofIntegers(1, -2), Vector.ofIntegers(3, 1));
    Matrix second = Matrix.of(Vector.ofIntegers(2, 1), Vector.ofIntegers(-1, 1));
    Matrix third = Matrix.of(Vector.ofIntegers(1, -1), Vector.ofIntegers(0, 2));
    List<Matrix> layers = List.of(first, second, third);
    Matrix product = third.multiply(second).multiply(first);
    return () -> {
      for (Box box : List.of(Box.parse("[-1,1]x[-1,1]"), Box.parse("[0,1/3]x[2,5]"))) {
        Vector half = widths(box);
        Vector ibp = half;
        Box image = box;
        for (Matrix layer : layers) {
          image = image.image(map(layer));
          ibp = absolute(layer).multiply(ibp);
        }
        Vector optimal = absolute(product).multiply(half);
        if (!widths(image).equals(ibp) || !widths(box.image(map(product))).equals(optimal)) {
          return Check.failed("on " + box + ": " + widths(image) + ", expected " + ibp);
        }
      }
      return Check.passed(
          "half-widths (1, 1): optimal "
              + absolute(product).multiply(Vector.ofIntegers(1, 1))
              + ", IBP "
              + absolute(third)
                  .multiply(absolute(second))
                  .multiply(absolute(first))
                  .multiply(Vector.ofIntegers(1, 1)));
    };
  }

  private static AffineMap map(Matrix matrix) {
    List<AffineForm> rows =
        matrix.rowVectors().stream().map(row -> AffineForm.of(row, Rational.ZERO)).toList();
    return new AffineMap(matrix.columns(), rows);
  }

  private static Matrix absolute(Matrix matrix) {
    return new Matrix(
        matrix.columns(),
        matrix.rowVectors().stream()
            .map(row -> Vector.of(row.entries().stream().map(Rational::abs).toList()))
            .toList());
  }

  private static Vector widths(Box box) {
    Rational half = Rational.of(1, 2);
    return Vector.of(box.sides().stream().map(Interval::width).map(half::multiply).toList());
  }

  /// The sign of the product of the four entries of `W² = I, W¹`, and each entry's terms.
  static Check zeroWeights() {
    Matrix identity = Matrix.identity(2);
    Matrix first = Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(-3, 4));
    return () -> {
      Matrix product = identity.multiply(first);
      Rational entries = product.get(0, 0).multiply(product.get(0, 1)).multiply(product.get(1, 0));
      Rational four = entries.multiply(product.get(1, 1));
      boolean invariant =
          IntStream.range(0, 4).allMatch(ij -> hasOneSign(identity, first, ij / 2, ij % 2));
      String found = "the product is " + four + "; invariant: " + invariant;
      return four.signum() < 0 && invariant ? Check.passed(found) : Check.failed(found);
    };
  }

  private static boolean hasOneSign(Matrix second, Matrix first, int i, int j) {
    List<Integer> signs =
        IntStream.range(0, second.columns())
            .mapToObj(k -> second.get(i, k).multiply(first.get(k, j)).signum())
            .toList();
    return signs.stream().allMatch(s -> s >= 0) || signs.stream().allMatch(s -> s <= 0);
  }

  /// All pairs of 2×2 matrices with these entries, in whole numbers.
  static Check recount() {
    return () -> {
      long pairs = 0;
      long negative = 0;
      long invariant = 0;
      int[][] matrices = matrices();
      for (int[] second : matrices) {
        for (int[] first : matrices) {
          pairs++;
          if (productOfEntries(second, first) < 0) {
            negative++;
            invariant += isInvariant(second, first) ? 1 : 0;
          }
        }
      }
      String found =
          pairs + " pairs, " + negative + " negative, " + invariant + " of them invariant";
      return negative == NEGATIVE_PRODUCTS && invariant == 0
          ? Check.passed(found)
          : Check.failed(found);
    };
  }

  /// Row by row.
  private static int[][] matrices() {
    int n = ENTRIES.length;
    return IntStream.range(0, n * n * n * n)
        .mapToObj(
            code ->
                new int[] {
                  ENTRIES[code % n],
                  ENTRIES[code / n % n],
                  ENTRIES[code / n / n % n],
                  ENTRIES[code / n / n / n]
                })
        .toArray(int[][]::new);
  }

  private static int term(int[] second, int[] first, int ikj) {
    return second[ikj / 4 * 2 + ikj / 2 % 2] * first[ikj / 2 % 2 * 2 + ikj % 2];
  }

  private static int productOfEntries(int[] second, int[] first) {
    int product = 1;
    for (int ij = 0; ij < 4; ij++) {
      int at = ij / 2 * 4 + ij % 2;
      product *= term(second, first, at) + term(second, first, at + 2);
    }
    return product;
  }

  private static boolean isInvariant(int[] second, int[] first) {
    for (int ij = 0; ij < 4; ij++) {
      int at = ij / 2 * 4 + ij % 2;
      if (term(second, first, at) * term(second, first, at + 2) < 0) {
        return false;
      }
    }
    return true;
  }
}
