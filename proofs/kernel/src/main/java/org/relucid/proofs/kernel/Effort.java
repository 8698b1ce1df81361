package org.relucid.proofs.kernel;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.LinearCombination;
import org.relucid.theory.number.Rational;

/// Bounds what a hostile certificate can make the kernel do: numbers that double in length at each
/// step would fill any memory, and sums of fractions take time that grows with the square of their
/// length. What counts is computed, not measured, so that it is the same on every machine.
final class Effort implements LinearCombination.Gauge<Rejection> {
  /// No number of a fact or a multiplier is longer.
  static final long MOST_BITS = 1L << 17;

  /// All facts in reach, and the one that is being formed, together: 1 GiB.
  static final long MOST_KEPT = 1L << 33;

  /// Rough nanoseconds: about a quarter of an hour.
  static final long MOST_WORK = 1L << 40;

  /// What the objects around a number take, in bits.
  private static final long OBJECTS = 1 << 10;

  private static final long NANOSECONDS_PER_NUMBER = 64;

  /// To find the common denominator of a form.
  private static final long NANOSECONDS_PER_SHARED_BIT = 4;

  private long kept;
  private long work;

  /// In the middle of a sum a number may be twice as long as in the end.
  @Override
  public void added(long before, long after, long nanoseconds) throws Rejection {
    if (after > 2 * MOST_BITS) {
      throw new Rejection(new Reason.NumberTooLong(after));
    }
    spend(after - before, nanoseconds);
  }

  void spend(long bits, long nanoseconds) throws Rejection {
    kept += bits;
    if (kept > MOST_KEPT) {
      throw new Rejection(new Reason.TooMuchKept(kept));
    }
    work += nanoseconds;
    if (work > MOST_WORK) {
      throw new Rejection(new Reason.TooMuchWork(work));
    }
  }

  /// What is kept now, in bits.
  long kept() {
    return kept;
  }

  /// What was kept since then is kept no longer.
  void backTo(long keptThen) {
    kept = keptThen;
  }

  void release(long bits) {
    kept -= bits;
  }

  /// The number itself, to be calculated with, when it is not too long.
  Rational number(Rational number) throws Rejection {
    long bits = length(number);
    spend(0, NANOSECONDS_PER_NUMBER + (bits * bits >> 10));
    return number;
  }

  /// The number itself, to be kept, when it is not too long.
  Rational keep(Rational number) throws Rejection {
    spend(OBJECTS + length(number), 0);
    return number;
  }

  /// The form is looked at or negated.
  void read(AffineForm form) throws Rejection {
    spend(0, NANOSECONDS_PER_NUMBER * (form.terms() + 1L));
  }

  /// The form is kept.
  ///
  /// @return how many bits that takes, to be released when it is kept no longer
  long keep(LinearCombination.Summand summand) throws Rejection {
    AffineForm form = summand.form();
    long bits = OBJECTS + summand.bits();
    for (int k = 0; k <= form.terms(); k++) {
      Rational number = k < form.terms() ? form.factor(k) : form.constant();
      bits += OBJECTS + 2 * length(number);
    }
    read(form);
    spend(bits, NANOSECONDS_PER_SHARED_BIT * summand.bits());
    return bits;
  }

  private static long length(Rational number) throws Rejection {
    long bits = (long) number.numerator().bitLength() + number.denominator().bitLength();
    if (bits > MOST_BITS) {
      throw new Rejection(new Reason.NumberTooLong(bits));
    }
    return bits;
  }
}
