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
  private final List<Summand> summands;

  private LinearCombination(int dimension, List<Rational> multipliers, List<Summand> summands) {
    this.dimension = dimension;
    this.multipliers = multipliers;
    this.summands = summands;
  }

  /// An affine form made ready to be summed many times.
  public static final class Summand {
    private final AffineForm form;
    private final boolean dyadic;

    /// Of the least common denominator `2^exponent`, where the form is dyadic.
    private final int exponent;

    /// The factors and then the constant, times `2^exponent`, where the form is dyadic.
    private final BigInteger[] integers;

    public Summand(AffineForm form) {
      this.form = form;
      int terms = form.terms();
      boolean isDyadic = form.constant().isDyadic();
      int greatest = exponentOf(form.constant());
      for (int k = 0; k < terms; k++) {
        isDyadic &= form.factor(k).isDyadic();
        greatest = Math.max(greatest, exponentOf(form.factor(k)));
      }
      this.dyadic = isDyadic && greatest <= LARGEST_SHARED_EXPONENT;
      this.exponent = dyadic ? greatest : 0;
      this.integers = new BigInteger[dyadic ? terms + 1 : 0];
      for (int k = 0; k < integers.length; k++) {
        Rational number = k < terms ? form.factor(k) : form.constant();
        integers[k] = number.numerator().shiftLeft(exponent - exponentOf(number));
      }
    }

    public AffineForm form() {
      return form;
    }
  }

  /// @throws IllegalArgumentException for lists of different lengths and forms of another dimension
  public static AffineForm of(int dimension, List<Rational> multipliers, List<Summand> summands) {
    if (multipliers.size() != summands.size()) {
      throw new IllegalArgumentException(
          multipliers.size() + " multipliers, expected " + summands.size());
    }
    for (Summand summand : summands) {
      if (summand.form.dimension() != dimension) {
        throw new IllegalArgumentException(
            "dimension " + summand.form.dimension() + ", expected " + dimension);
      }
    }
    LinearCombination combination = new LinearCombination(dimension, multipliers, summands);
    boolean dyadic =
        summands.stream().allMatch(summand -> summand.dyadic)
            && multipliers.stream().allMatch(Rational::isDyadic)
            && combination.sharedExponent() <= LARGEST_SHARED_EXPONENT;
    return dyadic ? combination.dyadic() : combination.rational();
  }

  private AffineForm rational() {
    Map<Integer, Rational> terms = new HashMap<>();
    Rational constant = Rational.ZERO;
    for (int i = 0; i < summands.size(); i++) {
      AffineForm form = summands.get(i).form;
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
    for (int i = 0; i < summands.size(); i++) {
      Summand summand = summands.get(i);
      Rational multiplier = multipliers.get(i);
      BigInteger scaled =
          multiplier.numerator().shiftLeft(shared - summand.exponent - exponentOf(multiplier));
      int terms = summand.form.terms();
      for (int k = 0; k < terms; k++) {
        BigInteger product = scaled.multiply(summand.integers[k]);
        sums.merge(summand.form.variable(k), product, BigInteger::add);
      }
      constant = constant.add(scaled.multiply(summand.integers[terms]));
    }
    BigInteger denominator = BigInteger.ONE.shiftLeft(shared);
    Map<Integer, Rational> terms = new HashMap<>();
    sums.forEach((index, sum) -> terms.put(index, Rational.of(sum, denominator)));
    return AffineForm.of(dimension, terms, Rational.of(constant, denominator));
  }

  private int sharedExponent() {
    int shared = 0;
    for (int i = 0; i < summands.size(); i++) {
      shared = Math.max(shared, exponentOf(multipliers.get(i)) + summands.get(i).exponent);
    }
    return shared;
  }

  /// The exponent of the denominator, where it is a power of two.
  private static int exponentOf(Rational number) {
    return number.denominator().bitLength() - 1;
  }
}
