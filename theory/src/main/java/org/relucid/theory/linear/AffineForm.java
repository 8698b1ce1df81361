package org.relucid.theory.linear;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.relucid.theory.number.Rational;

/// An affine form `x ↦ Σ a_i x_i + c` on `dimension` variables, stored sparsely: the terms are the
/// pairs `(i, a_i)` with `a_i ≠ 0`, in increasing order of `i`.
public final class AffineForm {
  private final int dimension;
  private final int[] indices;
  private final Rational[] coefficients;
  private final Rational constant;

  private AffineForm(int dimension, int[] indices, Rational[] coefficients, Rational constant) {
    this.dimension = dimension;
    this.indices = indices;
    this.coefficients = coefficients;
    this.constant = constant;
  }

  /// The form with the given coefficients; zeros are dropped.
  ///
  /// @throws IllegalArgumentException for an index outside `0 … dimension-1`
  public static AffineForm of(int dimension, Map<Integer, Rational> terms, Rational constant) {
    SortedMap<Integer, Rational> sorted = new TreeMap<>(terms);
    sorted.values().removeIf(Rational::isZero);
    if (!sorted.isEmpty() && (sorted.firstKey() < 0 || sorted.lastKey() >= dimension)) {
      throw new IllegalArgumentException(
          "variables " + sorted.keySet() + ", expected indices below " + dimension);
    }
    return new AffineForm(
        dimension,
        sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sorted.values().toArray(Rational[]::new),
        constant);
  }

  public static AffineForm of(Vector coefficients, Rational constant) {
    Map<Integer, Rational> terms = new TreeMap<>();
    for (int i = 0; i < coefficients.size(); i++) {
      terms.put(i, coefficients.get(i));
    }
    return of(coefficients.size(), terms, constant);
  }

  public static AffineForm constant(int dimension, Rational constant) {
    return of(dimension, Map.of(), constant);
  }

  public static AffineForm variable(int dimension, int index) {
    return of(dimension, Map.of(index, Rational.ONE), Rational.ZERO);
  }

  public int dimension() {
    return dimension;
  }

  public Rational constant() {
    return constant;
  }

  /// The number of terms, that is, of non-zero coefficients.
  public int terms() {
    return indices.length;
  }

  /// The variable of the k-th term.
  public int variable(int k) {
    return indices[k];
  }

  /// The coefficient of the k-th term.
  public Rational factor(int k) {
    return coefficients[k];
  }

  /// `a_i`, zero where there is no term.
  public Rational coefficient(int index) {
    int k = Arrays.binarySearch(indices, index);
    return k >= 0 ? coefficients[k] : Rational.ZERO;
  }

  public boolean isConstant() {
    return indices.length == 0;
  }

  public AffineForm add(AffineForm other) {
    requireSameDimension(other.dimension);
    Map<Integer, Rational> sum = termMap();
    for (int k = 0; k < other.terms(); k++) {
      sum.merge(other.variable(k), other.factor(k), Rational::add);
    }
    return of(dimension, sum, constant.add(other.constant));
  }

  public AffineForm subtract(AffineForm other) {
    return add(other.negate());
  }

  public AffineForm negate() {
    return multiply(Rational.ONE.negate());
  }

  public AffineForm multiply(Rational factor) {
    Map<Integer, Rational> product = termMap();
    product.replaceAll((index, coefficient) -> coefficient.multiply(factor));
    return of(dimension, product, constant.multiply(factor));
  }

  public AffineForm add(Rational shift) {
    return new AffineForm(dimension, indices, coefficients, constant.add(shift));
  }

  /// The value `Σ a_i x_i + c` at `x`.
  public Rational at(Vector x) {
    requireSameDimension(x.size());
    Rational value = constant;
    for (int k = 0; k < indices.length; k++) {
      value = value.add(coefficients[k].multiply(x.get(indices[k])));
    }
    return value;
  }

  /// The same form on a space with more variables, or with fewer where those dropped do not occur.
  public AffineForm inDimension(int newDimension) {
    return of(newDimension, termMap(), constant);
  }

  private Map<Integer, Rational> termMap() {
    Map<Integer, Rational> map = new TreeMap<>();
    for (int k = 0; k < indices.length; k++) {
      map.put(indices[k], coefficients[k]);
    }
    return map;
  }

  private void requireSameDimension(int other) {
    if (dimension != other) {
      throw new IllegalArgumentException("dimension " + other + ", expected " + dimension);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AffineForm that
        && dimension == that.dimension
        && constant.equals(that.constant)
        && Arrays.equals(indices, that.indices)
        && Arrays.equals(coefficients, that.coefficients);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(indices) + 17 * Arrays.hashCode(coefficients) + constant.hashCode();
  }

  @Override
  public String toString() {
    return toString(i -> "x" + (i + 1));
  }

  /// The form as mathematics, such as `2*x1 - 3/4*x2 + 1`, with the given names of the variables.
  public String toString(IntFunction<String> names) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < indices.length; k++) {
      Rational magnitude = coefficients[k].abs();
      String product = magnitude.equals(Rational.ONE) ? "" : magnitude + "*";
      append(text, coefficients[k].signum(), product + names.apply(indices[k]));
    }
    if (!constant.isZero() || indices.length == 0) {
      append(text, constant.signum(), constant.abs().toString());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int sign, String magnitude) {
    if (text.isEmpty()) {
      text.append(sign < 0 ? "-" : "");
    } else {
      text.append(sign < 0 ? " - " : " + ");
    }
    text.append(magnitude);
  }
}
