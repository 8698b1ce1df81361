package org.relucid.theory.linear;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relucid.theory.number.Rational;

/// The sum `Σ λ_i f_i` of affine forms with multipliers, at once.
///
/// *Cost*: one multiplication and one addition per term of each `f_i`; where the denominators have
/// a short common multiple these are on integers, and each sum is reduced once, in the end.
public final class LinearCombination {
  /// Above this, one long number would make all others long.
  private static final int LARGEST_SHARED_EXPONENT = 1 << 13;

  /// Up to this, making all numbers that long costs no more than the objects that hold them.
  private static final int SMALL_EXPONENT = 1 << 10;

  /// Of the odd part of a denominator that is shared.
  private static final int MOST_ODD_BITS = 1 << 10;

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

  /// `odd·2^exponent`, a common multiple of denominators.
  private record Denominator(BigInteger odd, int exponent) {
    static final Denominator ONE = new Denominator(BigInteger.ONE, 0);

    static Denominator of(Rational number) {
      int exponent = number.denominator().getLowestSetBit();
      return new Denominator(number.denominator().shiftRight(exponent), exponent);
    }

    /// Whether so many numbers may all be written over it.
    boolean isShortFor(long numbers) {
      return odd.bitLength() <= MOST_ODD_BITS && affordable(numbers, exponent);
    }

    Denominator times(Denominator other) {
      return new Denominator(odd.multiply(other.odd), exponent + other.exponent);
    }

    Denominator leastCommonMultiple(Denominator other) {
      boolean divides = other.odd.equals(BigInteger.ONE) || other.odd.equals(odd);
      return new Denominator(
          divides ? odd : odd.divide(odd.gcd(other.odd)).multiply(other.odd),
          Math.max(exponent, other.exponent));
    }

    /// `this · numerator/divisor`, where the divisor divides this.
    BigInteger times(BigInteger numerator, Denominator divisor) {
      BigInteger cofactor = odd.equals(divisor.odd) ? BigInteger.ONE : odd.divide(divisor.odd);
      return numerator.multiply(cofactor).shiftLeft(exponent - divisor.exponent);
    }

    BigInteger value() {
      return odd.shiftLeft(exponent);
    }
  }

  /// An affine form made ready to be summed many times.
  public static final class Summand {
    private final AffineForm form;
    private final Denominator denominator;

    /// The factors and then the constant, times the denominator, where that is short.
    private final BigInteger[] integers;

    public Summand(AffineForm form) {
      this.form = form;
      long numbers = form.terms() + 1L;
      Denominator common = Denominator.of(form.constant());
      for (int k = 0; k < form.terms() && common.isShortFor(numbers); k++) {
        common = common.leastCommonMultiple(Denominator.of(form.factor(k)));
      }
      this.denominator = common;
      this.integers = new BigInteger[common.isShortFor(numbers) ? form.terms() + 1 : 0];
      for (int k = 0; k < integers.length; k++) {
        Rational number = k < form.terms() ? form.factor(k) : form.constant();
        integers[k] = common.times(number.numerator(), Denominator.of(number));
      }
    }

    public AffineForm form() {
      return form;
    }

    /// Of all that is kept to sum this form fast, besides the form.
    public long bits() {
      return (long) (denominator.exponent + denominator.odd.bitLength()) * integers.length;
    }
  }

  /// Is told what a sum takes while it is formed, and may stop one that takes too much: a sum of
  /// fractions is as long as all its denominators together.
  public interface Gauge<E extends Exception> {
    /// A number of the sum was added to.
    ///
    /// @param before its bits until then
    /// @param after its bits now
    /// @param nanoseconds that this took, roughly; the same on every machine
    void added(long before, long after, long nanoseconds) throws E;
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
    Optional<Denominator> shared = combination.shared();
    return shared.isPresent()
        ? combination.integers(shared.get(), gauge)
        : combination.rational(gauge);
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
        gauge.added(bits(before), bits(after), PER_NUMBER + (longest * longest >> 11));
      }
    }
    Rational constant = sums.getOrDefault(dimension, Rational.ZERO);
    sums.remove(dimension);
    return AffineForm.of(dimension, sums, constant);
  }

  private static long bits(Rational number) {
    return (long) number.numerator().bitLength() + number.denominator().bitLength();
  }

  /// All sums are integers over the shared denominator.
  private <E extends Exception> AffineForm integers(Denominator shared, Gauge<E> gauge) throws E {
    Map<Integer, BigInteger> sums = new HashMap<>();
    for (int i = 0; i < summands.size(); i++) {
      Summand summand = summands.get(i);
      BigInteger scaled = shared.times(multipliers.get(i).numerator(), denominator(i));
      int terms = summand.form.terms();
      for (int k = 0; k <= terms; k++) {
        Integer key = k < terms ? summand.form.variable(k) : dimension;
        BigInteger before = sums.getOrDefault(key, BigInteger.ZERO);
        BigInteger after = before.add(scaled.multiply(summand.integers[k]));
        sums.put(key, after);
        long longest = (long) scaled.bitLength() + after.bitLength();
        gauge.added(
            before.bitLength(),
            after.bitLength(),
            PER_NUMBER + (longest >> 3) + (longest * longest >> 16));
      }
    }
    return reduced(sums, shared.value(), gauge);
  }

  private <E extends Exception> AffineForm reduced(
      Map<Integer, BigInteger> sums, BigInteger denominator, Gauge<E> gauge) throws E {
    Map<Integer, Rational> terms = new HashMap<>();
    boolean isPowerOfTwo = denominator.bitCount() == 1;
    for (Map.Entry<Integer, BigInteger> sum : sums.entrySet()) {
      long longest = (long) sum.getValue().bitLength() + denominator.bitLength();
      gauge.added(
          longest, longest, isPowerOfTwo ? PER_NUMBER : PER_NUMBER + (longest * longest >> 11));
      terms.put(sum.getKey(), Rational.of(sum.getValue(), denominator));
    }
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

  /// Of all products of a multiplier and a form, where it is short.
  private Optional<Denominator> shared() {
    long numbers = numbers();
    Denominator shared = Denominator.ONE;
    for (int i = 0; i < summands.size(); i++) {
      shared = shared.leastCommonMultiple(denominator(i));
      if (!shared.isShortFor(numbers)) {
        return Optional.empty();
      }
    }
    return Optional.of(shared);
  }

  private Denominator denominator(int i) {
    return Denominator.of(multipliers.get(i)).times(summands.get(i).denominator);
  }
}
