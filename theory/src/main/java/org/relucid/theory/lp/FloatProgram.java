package org.relucid.theory.lp;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.relucid.theory.number.Rational;

/// The program in floats as a guide wants it: variables between bounds, and general rows `atLeast ≤
/// Σ a_k x_k ≤ atMost`. Each row, and the cost, is divided by a power of two so that its greatest
/// coefficient is about one. Rows with one variable are bounds, the tightest wins; rows without
/// variables are left out.
final class FloatProgram {
  private final ConstraintRows exact;
  private final double[] lower;
  private final double[] upper;
  private final int[] lowerRow;
  private final int[] upperRow;
  private final int[] rows;

  FloatProgram(ConstraintRows exact) {
    this.exact = exact;
    int n = exact.variables();
    lower = new double[n];
    upper = new double[n];
    lowerRow = new int[n];
    upperRow = new int[n];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    for (int j = 0; j < n; j++) {
      lowerRow[j] = exact.anchor(j);
      upperRow[j] = exact.anchor(j);
    }
    rows = IntStream.range(0, exact.constraints()).filter(r -> exact.get(r).terms() > 1).toArray();
    IntStream.range(0, exact.constraints())
        .filter(r -> exact.get(r).terms() == 1)
        .forEach(this::addBound);
    Arrays.setAll(upper, j -> withoutRoundingGap(lower[j], upper[j]));
  }

  private void addBound(int r) {
    IntegerRow row = exact.get(r);
    int j = row.variable(0);
    BigInteger factor = row.coefficient(0);
    double bound =
        -scaled(row.constant(), factor.bitLength()) / IntegerRow.scaled(factor, factor.bitLength());
    boolean equality = exact.kind(r) == ConstraintRows.Kind.EQUALITY;
    if ((equality || factor.signum() > 0) && bound > lower[j]) {
      lower[j] = bound;
      lowerRow[j] = r;
    }
    if ((equality || factor.signum() < 0) && bound < upper[j]) {
      upper[j] = bound;
      upperRow[j] = r;
    }
  }

  /// Equal bounds may have been rounded apart.
  private static double withoutRoundingGap(double lower, double upper) {
    return upper < lower && lower - upper <= 4 * Math.ulp(lower) ? lower : upper;
  }

  int variables() {
    return lower.length;
  }

  double lower(int variable) {
    return lower[variable];
  }

  double upper(int variable) {
    return upper[variable];
  }

  double cost(int k) {
    return IntegerRow.scaled(exact.objective().coefficient(k), exact.objective().exponent());
  }

  /// The row that holds the variable at its lower bound; failing that at its upper bound; failing
  /// that its anchor.
  int rowAtLower(int variable) {
    return lower[variable] > Double.NEGATIVE_INFINITY ? lowerRow[variable] : upperRow[variable];
  }

  int rowAtUpper(int variable) {
    return upper[variable] < Double.POSITIVE_INFINITY ? upperRow[variable] : lowerRow[variable];
  }

  /// The general rows, by their number in the exact program.
  int[] rows() {
    return rows;
  }

  double coefficient(int row, int k) {
    return IntegerRow.scaled(exact.get(row).coefficient(k), exact.get(row).exponent());
  }

  double atLeast(int row) {
    return -scaled(exact.get(row).constant(), exact.get(row).exponent());
  }

  private static double scaled(Rational value, int exponent) {
    int bits = value.denominator().bitLength();
    return IntegerRow.scaled(value.numerator(), exponent + bits)
        / IntegerRow.scaled(value.denominator(), bits);
  }

  double atMost(int row) {
    return exact.kind(row) == ConstraintRows.Kind.EQUALITY
        ? atLeast(row)
        : Double.POSITIVE_INFINITY;
  }
}
