package org.relucid.theory.linear;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relucid.theory.number.Rational;

/// The sum `Σ λ_i f_i` of affine forms with multipliers, at once.
///
/// *Cost*: one multiplication and one addition per term of each `f_i`; where all numbers are dyadic
/// these are on integers over one common power of two, without any gcd.
public final class LinearCombination {
  /// Above this, one long number would make all others long.
  private static final int LARGEST_SHARED_EXPONENT = 1 << 13;

  private final int dimension;
  private final List<Rational> multipliers;
  private final List<AffineForm> forms;

  private LinearCombination(int dimension, List<Rational> multipliers, List<AffineForm> forms) {
    this.dimension = dimension;
    this.multipliers = multipliers;
    this.forms = forms;
  }

  /// @throws IllegalArgumentException for lists of different lengths and forms of another dimension
  public static AffineForm of(int dimension, List<Rational> multipliers, List<AffineForm> forms) {
    if (multipliers.size() != forms.size()) {
      throw new IllegalArgumentException(
          multipliers.size() + " multipliers, expected " + forms.size());
    }
    for (AffineForm form : forms) {
      if (form.dimension() != dimension) {
        throw new IllegalArgumentException(
            "dimension " + form.dimension() + ", expected " + dimension);
      }
    }
    LinearCombination combination = new LinearCombination(dimension, multipliers, forms);
    return combination.isDyadic() && combination.sharedExponent() <= LARGEST_SHARED_EXPONENT
        ? combination.dyadic()
        : combination.rational();
  }

  private boolean isDyadic() {
    return multipliers.stream().allMatch(Rational::isDyadic)
        && forms.stream().allMatch(LinearCombination::isDyadic);
  }

  private static boolean isDyadic(AffineForm form) {
    for (int k = 0; k < form.terms(); k++) {
      if (!form.factor(k).isDyadic()) {
        return false;
      }
    }
    return form.constant().isDyadic();
  }

  private int sharedExponent() {
    int shared = 0;
    for (int i = 0; i < forms.size(); i++) {
      shared = Math.max(shared, exponent(multipliers.get(i)) + exponent(forms.get(i)));
    }
    return shared;
  }

  private AffineForm rational() {
    Map<Integer, Rational> terms = new HashMap<>();
    Rational constant = Rational.ZERO;
    for (int i = 0; i < forms.size(); i++) {
      AffineForm form = forms.get(i);
      Rational multiplier = multipliers.get(i);
      for (int k = 0; k < form.terms(); k++) {
        terms.merge(form.variable(k), multiplier.multiply(form.factor(k)), Rational::add);
      }
      constant = constant.add(multiplier.multiply(form.constant()));
    }
    return AffineForm.of(dimension, terms, constant);
  }

  /// All sums are integers over `2^shared`.
  private AffineForm dyadic() {
    int shared = sharedExponent();
    Map<Integer, BigInteger> sums = new HashMap<>();
    BigInteger constant = BigInteger.ZERO;
    for (int i = 0; i < forms.size(); i++) {
      AffineForm form = forms.get(i);
      int own = exponent(form);
      Rational multiplier = multipliers.get(i);
      BigInteger scaled = multiplier.numerator().shiftLeft(shared - own - exponent(multiplier));
      for (int k = 0; k < form.terms(); k++) {
        sums.merge(
            form.variable(k), scaled.multiply(integer(form.factor(k), own)), BigInteger::add);
      }
      constant = constant.add(scaled.multiply(integer(form.constant(), own)));
    }
    BigInteger denominator = BigInteger.ONE.shiftLeft(shared);
    Map<Integer, Rational> terms = new HashMap<>();
    sums.forEach((index, sum) -> terms.put(index, Rational.of(sum, denominator)));
    return AffineForm.of(dimension, terms, Rational.of(constant, denominator));
  }

  /// `2^exponent · number`.
  private static BigInteger integer(Rational number, int exponent) {
    return number.numerator().shiftLeft(exponent - exponent(number));
  }

  /// The exponent of the denominator, a power of two.
  private static int exponent(Rational number) {
    return number.denominator().bitLength() - 1;
  }

  private static int exponent(AffineForm form) {
    int exponent = exponent(form.constant());
    for (int k = 0; k < form.terms(); k++) {
      exponent = Math.max(exponent, exponent(form.factor(k)));
    }
    return exponent;
  }
}
