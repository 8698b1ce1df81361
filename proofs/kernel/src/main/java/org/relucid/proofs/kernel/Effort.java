package org.relucid.proofs.kernel;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Bounds what a hostile certificate can make the kernel do: numbers that double in length at each
/// step would fill any memory. Counted in bits, so that the bound is the same on every machine.
final class Effort {
  /// No number of a derived fact is longer.
  static final long MOST_BITS = 1L << 17;

  /// All numbers that are multiplied or kept, together.
  static final long MOST_WORK = 1L << 38;

  private static final int PER_NUMBER = 64;

  private long spent;

  /// The form itself, when it may be kept.
  AffineForm spend(AffineForm form) throws Rejection {
    for (int k = 0; k < form.terms(); k++) {
      spend(form.factor(k));
    }
    spend(form.constant());
    return form;
  }

  /// The number itself, when it may be kept.
  Rational spend(Rational number) throws Rejection {
    spend(bits(number), MOST_BITS);
    return number;
  }

  void spendOnProduct(Rational multiplier, AffineForm form) throws Rejection {
    for (int k = 0; k < form.terms(); k++) {
      spendOnProduct(multiplier, form.factor(k));
    }
    spendOnProduct(multiplier, form.constant());
  }

  void spendOnProduct(Rational left, Rational right) throws Rejection {
    spend(bits(left) + bits(right), 2 * MOST_BITS);
  }

  private void spend(long bits, long most) throws Rejection {
    if (bits > most) {
      throw new Rejection(new Reason.TooMuchWork(bits));
    }
    spent += PER_NUMBER + bits;
    if (spent > MOST_WORK) {
      throw new Rejection(new Reason.TooMuchWork(spent));
    }
  }

  private static long bits(Rational number) {
    return (long) number.numerator().bitLength() + number.denominator().bitLength();
  }
}
