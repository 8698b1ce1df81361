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

  /// Up to this, making all numbers that long costs no more than the objects that hold them.
  private static final int SMALL_EXPONENT = 1 << 10;

  private static final long MOST_SHARED_BITS = 1L << 28;

  /// Rough costs in nanoseconds, for a [Gauge].
  private static final long PER_NUMBER = 64;

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
      this.dyadic = isDyadic && affordable(terms + 1L, greatest);
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

    /// Of all that is kept to sum this form fast, besides the form.
    public long bits() {
      return (long) exponent * integers.length;
    }
  }

  /// Is told what a sum takes while it is formed, and may stop one that takes too much: a sum of
  /// fractions is as long as all its denominators together.
  public interface Gauge<E extends Exception> {
    /// @param bits by how much the numbers of the sum grew together, negative where they shrank
    /// @param nanoseconds that this step took, roughly; the same on every machine
    void spend(long bits, long nanoseconds) throws E;
  }

  /// @throws IllegalArgumentException for lists of different lengths and forms of another dimension
  /// @throws E where the gauge does
  public static <E extends Exception> AffineForm of(
      int dimension, List<Rational> multipliers, List<Summand> summands, Gauge<E> gauge) throws E {
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
            && affordable(combination.numbers(), combination.sharedExponent());
    return dyadic ? combination.dyadic(gauge) : combination.rational(gauge);
  }

  private <E extends Exception> AffineForm rational(Gauge<E> gauge) throws E {
    Map<Integer, Rational> sums = new HashMap<>();
    for (int i = 0; i < summands.size(); i++) {
      AffineForm form = summands.get(i).form;
      Rational multiplier = multipliers.get(i);
      for (int k = 0; k <= form.terms(); k++) {
        Rational number = k < form.terms() ? form.factor(k) : form.constant();
        Integer key = k < form.terms() ? form.variable(k) : dimension;
        Rational before = sums.getOrDefault(key, Rational.ZERO);
        Rational after = before.add(multiplier.multiply(number));
        sums.put(key, after);
        long longest = bits(multiplier) + bits(number) + bits(after);
        gauge.spend(bits(after) - bits(before), PER_NUMBER + (longest * longest >> 11));
      }
    }
    Rational constant = sums.getOrDefault(dimension, Rational.ZERO);
    sums.remove(dimension);
    return AffineForm.of(dimension, sums, constant);
  }

  private static long bits(Rational number) {
    return (long) number.numerator().bitLength() + number.denominator().bitLength();
  }

  /// All sums are integers over `2^shared`.
  private <E extends Exception> AffineForm dyadic(Gauge<E> gauge) throws E {
    int shared = sharedExponent();
    Map<Integer, BigInteger> sums = new HashMap<>();
    for (int i = 0; i < summands.size(); i++) {
      Summand summand = summands.get(i);
      Rational multiplier = multipliers.get(i);
      BigInteger scaled =
          multiplier.numerator().shiftLeft(shared - summand.exponent - exponentOf(multiplier));
      int terms = summand.form.terms();
      for (int k = 0; k <= terms; k++) {
        Integer key = k < terms ? summand.form.variable(k) : dimension;
        BigInteger before = sums.getOrDefault(key, BigInteger.ZERO);
        BigInteger after = before.add(scaled.multiply(summand.integers[k]));
        sums.put(key, after);
        long longest = (long) scaled.bitLength() + after.bitLength();
        gauge.spend(
            (long) after.bitLength() - before.bitLength(),
            PER_NUMBER + (longest >> 3) + (longest * longest >> 16));
      }
    }
    BigInteger denominator = BigInteger.ONE.shiftLeft(shared);
    Map<Integer, Rational> terms = new HashMap<>();
    sums.forEach((index, sum) -> terms.put(index, Rational.of(sum, denominator)));
    Rational constant = terms.getOrDefault(dimension, Rational.ZERO);
    terms.remove(dimension);
    return AffineForm.of(dimension, terms, constant);
  }

  /// Of all summands together.
  private long numbers() {
    long numbers = 0;
    for (Summand summand : summands) {
      numbers += summand.form.terms() + 1L;
    }
    return numbers;
  }

  /// Whether so many numbers may all be written over `2^exponent`.
  private static boolean affordable(long numbers, int exponent) {
    return exponent <= SMALL_EXPONENT
        || exponent <= LARGEST_SHARED_EXPONENT && numbers * exponent <= MOST_SHARED_BITS;
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
