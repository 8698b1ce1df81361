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
  private static final Rational MINUS_ONE = Rational.of(-1);

  private final int dimension;
  private final int[] indices;
  private final Rational[] factors;
  private final Rational constant;

  private AffineForm(int dimension, int[] indices, Rational[] factors, Rational constant) {
    this.dimension = dimension;
    this.indices = indices;
    this.factors = factors;
    this.constant = constant;
  }

  /// The form with the given coefficients; zeros are dropped.
  ///
  /// @throws IllegalArgumentException for an index outside `0 … dimension-1`
  public static AffineForm of(int dimension, Map<Integer, Rational> terms, Rational constant) {
    SortedMap<Integer, Rational> sorted = new TreeMap<>(terms);
    return of(
        dimension,
        sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sorted.values().toArray(Rational[]::new),
        constant);
  }

  /// The form with the terms `factors[k]·x_{indices[k]}`; zeros are dropped. The fast way to make
  /// many.
  ///
  /// @throws IllegalArgumentException unless the indices increase strictly within `0 … dimension-1`
  ///   and there are as many factors
  public static AffineForm of(int dimension, int[] indices, Rational[] factors, Rational constant) {
    if (indices.length != factors.length) {
      throw new IllegalArgumentException(
          factors.length + " factors, expected " + indices.length + " as there are indices");
    }
    Terms terms = new Terms(indices.length);
    int last = -1;
    for (int k = 0; k < indices.length; k++) {
      if (indices[k] <= last || indices[k] >= dimension) {
        throw new IllegalArgumentException(
            "variable " + indices[k] + ", expected above " + last + " and below " + dimension);
      }
      last = indices[k];
      terms.append(last, factors[k]);
    }
    return terms.form(dimension, constant);
  }

  public static AffineForm of(Vector coefficients, Rational constant) {
    Terms terms = new Terms(coefficients.size());
    for (int i = 0; i < coefficients.size(); i++) {
      terms.append(i, coefficients.get(i));
    }
    return terms.form(coefficients.size(), constant);
  }

  public static AffineForm constant(int dimension, Rational constant) {
    return of(dimension, new int[0], new Rational[0], constant);
  }

  public static AffineForm variable(int dimension, int index) {
    return of(dimension, new int[] {index}, new Rational[] {Rational.ONE}, Rational.ZERO);
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
    return factors[k];
  }

  /// `a_i`, zero where there is no term.
  public Rational coefficient(int index) {
    int k = Arrays.binarySearch(indices, index);
    return k >= 0 ? factors[k] : Rational.ZERO;
  }

  public boolean isConstant() {
    return indices.length == 0;
  }

  /// `(a_0, …, a_{dimension-1})`, zeros included.
  public Vector coefficients() {
    return Vector.of(dimension, this::coefficient);
  }

  public AffineForm add(AffineForm other) {
    return addMultiple(Rational.ONE, other);
  }

  public AffineForm subtract(AffineForm other) {
    return addMultiple(MINUS_ONE, other);
  }

  /// `this + factor·other`, in one pass over the terms of both.
  public AffineForm addMultiple(Rational factor, AffineForm other) {
    requireSameDimension(other.dimension);
    if (factor.isZero()) {
      return this;
    }
    Terms sum = new Terms(terms() + other.terms());
    int k = 0;
    for (int m = 0; m < other.terms(); m++) {
      int index = other.indices[m];
      while (k < terms() && indices[k] < index) {
        sum.append(indices[k], factors[k++]);
      }
      Rational multiple = other.factors[m].multiply(factor);
      boolean common = k < terms() && indices[k] == index;
      sum.append(index, common ? factors[k++].add(multiple) : multiple);
    }
    while (k < terms()) {
      sum.append(indices[k], factors[k++]);
    }
    return sum.form(dimension, constant.add(other.constant.multiply(factor)));
  }

  public AffineForm negate() {
    return multiply(MINUS_ONE);
  }

  public AffineForm multiply(Rational factor) {
    if (factor.isZero()) {
      return constant(dimension, Rational.ZERO);
    }
    Rational[] products = new Rational[terms()];
    Arrays.setAll(products, k -> factors[k].multiply(factor));
    return new AffineForm(dimension, indices, products, constant.multiply(factor));
  }

  public AffineForm add(Rational shift) {
    return new AffineForm(dimension, indices, factors, constant.add(shift));
  }

  /// `x ↦ this(map(x))`: each variable replaced by a row of the map. *Cost*: one multiplication per
  /// term of this form and term of its row, and one pass over the map's inputs.
  ///
  /// @throws IllegalArgumentException unless the map has as many outputs as this form has variables
  public AffineForm after(AffineMap map) {
    requireSameDimension(map.outputs());
    Rational[] sums = new Rational[map.inputs()];
    Arrays.fill(sums, Rational.ZERO);
    Rational shift = constant;
    for (int k = 0; k < terms(); k++) {
      AffineForm row = map.row(indices[k]);
      for (int m = 0; m < row.terms(); m++) {
        int index = row.indices[m];
        sums[index] = sums[index].add(factors[k].multiply(row.factors[m]));
      }
      shift = shift.add(factors[k].multiply(row.constant));
    }
    return of(Vector.of(sums), shift);
  }

  /// This form with `x_index` replaced by the form `value` on the same variables.
  public AffineForm substitute(int index, AffineForm value) {
    requireSameDimension(value.dimension);
    Rational factor = coefficient(index);
    return factor.isZero() ? this : addMultiple(factor, value.subtract(variable(dimension, index)));
  }

  /// The value `Σ a_i x_i + c` at `x`.
  public Rational at(Vector x) {
    requireSameDimension(x.size());
    Rational value = constant;
    for (int k = 0; k < indices.length; k++) {
      value = value.add(factors[k].multiply(x.get(indices[k])));
    }
    return value;
  }

  /// The same form on a space with more variables, or with fewer where those dropped do not occur.
  ///
  /// @throws IllegalArgumentException if a variable that occurs would be dropped
  public AffineForm inDimension(int newDimension) {
    if (terms() > 0 && indices[terms() - 1] >= newDimension) {
      throw new IllegalArgumentException(
          "variable " + indices[terms() - 1] + ", expected below dimension " + newDimension);
    }
    return new AffineForm(newDimension, indices, factors, constant);
  }

  /// Terms appended in increasing order of their variables; zeros are left out.
  private static final class Terms {
    private final int[] indices;
    private final Rational[] factors;
    private int size;

    Terms(int capacity) {
      indices = new int[capacity];
      factors = new Rational[capacity];
    }

    void append(int index, Rational factor) {
      if (!factor.isZero()) {
        indices[size] = index;
        factors[size++] = factor;
      }
    }

    AffineForm form(int dimension, Rational constant) {
      return new AffineForm(
          dimension, Arrays.copyOf(indices, size), Arrays.copyOf(factors, size), constant);
    }
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
        && Arrays.equals(factors, that.factors);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(indices) + 17 * Arrays.hashCode(factors) + constant.hashCode();
  }

  @Override
  public String toString() {
    return toString(i -> "x" + (i + 1));
  }

  /// The form as mathematics, such as `2*x1 - 3/4*x2 + 1`, with the given names of the variables.
  public String toString(IntFunction<String> names) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < indices.length; k++) {
      Rational magnitude = factors[k].abs();
      String product = magnitude.equals(Rational.ONE) ? "" : magnitude + "*";
      append(text, factors[k].signum(), product + names.apply(indices[k]));
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
