package org.relucid.expressivity.cells.polynomial;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.relucid.theory.number.Rational;

/// A polynomial `Σ c_ij l^i u^j` with rational coefficients in the two ends of a box.
///
/// The coefficients stand in one array in the graded order `1, l, u, l², lu, u², …`, which is a
/// monomial order, so that division may look at leading terms alone. Equality is that of
/// polynomials.
///
/// *Cost*: of a product, the product of the numbers of coefficients.
public final class Polynomial {
  public static final Polynomial ZERO = new Polynomial(-1, new Rational[0]);
  public static final Polynomial ONE = constant(Rational.ONE);
  public static final Polynomial L = linear(Rational.ONE, Rational.ZERO, Rational.ZERO);
  public static final Polynomial U = linear(Rational.ZERO, Rational.ONE, Rational.ZERO);

  private final int degree;
  private final Rational[] coefficients;
  private final int hash;
  private int bits = -1;

  private Polynomial(int degree, Rational[] coefficients) {
    this.degree = degree;
    this.coefficients = coefficients;
    this.hash = Arrays.hashCode(coefficients);
  }

  public static Polynomial constant(Rational value) {
    return trimmed(0, value);
  }

  /// `l·L + u·U + constant`.
  public static Polynomial linear(Rational l, Rational u, Rational constant) {
    return trimmed(1, constant, l, u);
  }

  /// `coefficient · l^i u^j`.
  public static Polynomial monomial(Rational coefficient, int i, int j) {
    Rational[] coefficients = zeros(i + j);
    coefficients[place(i + j, j)] = coefficient;
    return trimmed(i + j, coefficients);
  }

  private static Rational[] zeros(int degree) {
    Rational[] zeros = new Rational[place(degree + 1, 0)];
    Arrays.fill(zeros, Rational.ZERO);
    return zeros;
  }

  /// Where the coefficient of `l^(degree-j) u^j` stands.
  private static int place(int degree, int j) {
    return degree * (degree + 1) / 2 + j;
  }

  private static Polynomial trimmed(int degree, Rational... coefficients) {
    int least = degree;
    while (least >= 0 && isZero(coefficients, place(least, 0), place(least + 1, 0))) {
      least--;
    }
    return least == degree
        ? new Polynomial(degree, coefficients)
        : new Polynomial(least, Arrays.copyOf(coefficients, place(least + 1, 0)));
  }

  private static boolean isZero(Rational[] coefficients, int from, int to) {
    return Arrays.stream(coefficients, from, to).allMatch(Rational::isZero);
  }

  /// The total degree; -1 for zero.
  public int degree() {
    return degree;
  }

  public boolean isZero() {
    return degree < 0;
  }

  public boolean isConstant() {
    return degree <= 0;
  }

  /// Of `l^i u^j`.
  public Rational coefficient(int i, int j) {
    return i + j > degree ? Rational.ZERO : coefficients[place(i + j, j)];
  }

  public Rational constant() {
    return coefficient(0, 0);
  }

  public Stream<Rational> coefficients() {
    return Arrays.stream(coefficients);
  }

  /// The number of coefficients, zeros included.
  public int size() {
    return coefficients.length;
  }

  /// The length of the longest numerator or denominator.
  int bits() {
    if (bits < 0) {
      bits = coefficients().mapToInt(Polynomial::bits).max().orElse(0);
    }
    return bits;
  }

  private static int bits(Rational number) {
    return Math.max(number.numerator().bitLength(), number.denominator().bitLength());
  }

  public Polynomial add(Polynomial other) {
    if (degree < other.degree) {
      return other.add(this);
    }
    Rational[] sums = coefficients.clone();
    for (int k = 0; k < other.coefficients.length; k++) {
      sums[k] = sums[k].add(other.coefficients[k]);
    }
    return trimmed(degree, sums);
  }

  public Polynomial subtract(Polynomial other) {
    return add(other.negate());
  }

  public Polynomial negate() {
    Rational[] negated = new Rational[coefficients.length];
    Arrays.setAll(negated, k -> coefficients[k].negate());
    return new Polynomial(degree, negated);
  }

  public Polynomial multiply(Rational factor) {
    if (factor.isZero()) {
      return ZERO;
    }
    Rational[] products = new Rational[coefficients.length];
    Arrays.setAll(products, k -> coefficients[k].multiply(factor));
    return new Polynomial(degree, products);
  }

  public Polynomial multiply(Polynomial other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    Rational[] products = zeros(degree + other.degree);
    for (int s = 0; s <= degree; s++) {
      for (int j = 0; j <= s; j++) {
        other.addTo(products, coefficients[place(s, j)], s, j);
      }
    }
    return new Polynomial(degree + other.degree, products);
  }

  /// Adds `factor · l^(shift-shiftU) u^shiftU · this`.
  private void addTo(Rational[] sums, Rational factor, int shift, int shiftU) {
    if (factor.isZero()) {
      return;
    }
    for (int s = 0; s <= degree; s++) {
      for (int j = 0; j <= s; j++) {
        Rational coefficient = coefficients[place(s, j)];
        if (!coefficient.isZero()) {
          int k = place(s + shift, j + shiftU);
          sums[k] = sums[k].add(factor.multiply(coefficient));
        }
      }
    }
  }

  public Polynomial power(int exponent) {
    Polynomial power = ONE;
    for (int k = 0; k < exponent; k++) {
      power = power.multiply(this);
    }
    return power;
  }

  /// The quotient, where the division leaves no rest.
  ///
  /// @throws ArithmeticException for division by zero
  public Optional<Polynomial> dividedBy(Polynomial divisor) {
    if (divisor.isZero()) {
      throw new ArithmeticException("division by the polynomial 0");
    }
    if (degree < divisor.degree) {
      return isZero() ? Optional.of(ZERO) : Optional.empty();
    }
    int leadU = divisor.leadingU();
    Rational lead = divisor.leading();
    Rational[] rest = coefficients.clone();
    Rational[] quotient = zeros(degree - divisor.degree);
    for (int s = degree; s >= 0; s--) {
      for (int j = s; j >= 0; j--) {
        Rational coefficient = rest[place(s, j)];
        if (!coefficient.isZero()) {
          int shift = s - divisor.degree;
          int shiftU = j - leadU;
          if (shiftU < 0 || shift < shiftU) {
            return Optional.empty();
          }
          Rational factor = coefficient.divide(lead);
          quotient[place(shift, shiftU)] = factor;
          divisor.addTo(rest, factor.negate(), shift, shiftU);
        }
      }
    }
    return Optional.of(trimmed(degree - divisor.degree, quotient));
  }

  /// The exponent of `u` in the leading term.
  private int leadingU() {
    int j = degree;
    while (coefficients[place(degree, j)].isZero()) {
      j--;
    }
    return j;
  }

  /// The coefficient of the leading term, in the graded order.
  public Rational leading() {
    return coefficients[place(degree, leadingU())];
  }

  /// The number `c` for which `this/c` has coprime integers as coefficients, the leading one
  /// positive.
  public Rational content() {
    BigInteger numerators = BigInteger.ZERO;
    BigInteger denominators = BigInteger.ONE;
    for (Rational c : coefficients) {
      numerators = numerators.gcd(c.numerator());
      BigInteger shared = denominators.gcd(c.denominator());
      denominators = denominators.multiply(c.denominator().divide(shared));
    }
    Rational content = Rational.of(numerators, denominators);
    return leading().signum() < 0 ? content.negate() : content;
  }

  public Rational at(Rational l, Rational u) {
    return homogenized(constant(l), constant(u), ONE).constant();
  }

  /// `w^d · this(l/w, u/w)` with the degree `d`: where `w > 0` it has the sign of this polynomial
  /// at `(l/w, u/w)`.
  public Polynomial homogenized(Polynomial l, Polynomial u, Polynomial w) {
    Polynomial value = ZERO;
    for (int s = 0; s <= degree; s++) {
      value = value.multiply(w).add(block(s, l, u));
    }
    return value;
  }

  /// The part of total degree `s` at `(l, u)`, by Horner's rule.
  private Polynomial block(int s, Polynomial l, Polynomial u) {
    Polynomial value = constant(coefficients[place(s, s)]);
    Polynomial power = ONE;
    for (int j = s - 1; j >= 0; j--) {
      power = power.multiply(l);
      value = value.multiply(u).add(power.multiply(coefficients[place(s, j)]));
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial that
        && hash == that.hash
        && Arrays.equals(coefficients, that.coefficients);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return PolynomialText.print(this);
  }
}
