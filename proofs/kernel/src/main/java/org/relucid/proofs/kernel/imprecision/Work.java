package org.relucid.proofs.kernel.imprecision;

import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Bounds what a hostile certificate can ask for: the length of numbers, and so the memory, and the
/// time. What counts is computed, not measured.
final class Work {
  /// No number is longer, numerator and denominator together.
  static final long MOST_BITS = 1L << 17;

  /// All that is kept together: 1 GiB.
  static final long MOST_KEPT = 1L << 33;

  /// What the objects around a number take, in bits.
  private static final long OBJECTS = 1 << 10;

  /// Rough nanoseconds: about a quarter of an hour.
  static final long MOST_WORK = 1L << 40;

  private static final long PER_NUMBER = 64;

  private long work;
  private long kept;

  /// The number itself, just computed, when it is not too long.
  Rational number(Rational number) throws Refusal {
    spend(length(number));
    return number;
  }

  /// The form itself, just computed, when it is not too long beside what is kept.
  AffineForm form(AffineForm form) throws Refusal {
    require(kept + bits(form));
    return form;
  }

  /// The form itself, to be kept.
  AffineForm keep(AffineForm form) throws Refusal {
    kept += bits(form);
    require(kept);
    return form;
  }

  /// The numbers, to be kept.
  List<Rational> keep(List<Rational> numbers) throws Refusal {
    for (Rational number : numbers) {
      kept += OBJECTS + length(number);
    }
    require(kept);
    return numbers;
  }

  private long bits(AffineForm form) throws Refusal {
    long bits = OBJECTS + spend(length(form.constant()));
    for (int t = 0; t < form.terms(); t++) {
      bits += OBJECTS + spend(length(form.factor(t)));
    }
    return bits;
  }

  private static void require(long bits) throws Refusal {
    if (bits > MOST_KEPT) {
      throw new Refusal(new Fault.TooLong(bits, MOST_KEPT));
    }
  }

  /// `form(values)`, for a form over the first variables.
  Rational value(AffineForm form, List<Rational> values) throws Refusal {
    Rational sum = form.constant();
    for (int t = 0; t < form.terms(); t++) {
      sum = number(sum.add(form.factor(t).multiply(number(values.get(form.variable(t))))));
    }
    return sum;
  }

  private long spend(long bits) throws Refusal {
    work += PER_NUMBER + (bits * bits >> 10);
    if (work > MOST_WORK) {
      throw new Refusal(new Fault.TooMuchWork(work));
    }
    return bits;
  }

  private static long length(Rational number) throws Refusal {
    long bits = (long) number.numerator().bitLength() + number.denominator().bitLength();
    if (bits > MOST_BITS) {
      throw new Refusal(new Fault.TooLong(bits, MOST_BITS));
    }
    return bits;
  }
}
