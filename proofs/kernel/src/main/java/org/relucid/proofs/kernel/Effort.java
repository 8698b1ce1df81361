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
    long bits = bits(number);
    if (bits > MOST_BITS) {
      throw new Rejection(new Reason.TooMuchWork(bits));
    }
    spend(bits);
    return number;
  }

  void spendOnProduct(Rational multiplier, Facts.Fact fact) throws Rejection {
    spend((fact.form().terms() + 1L) * (PER_NUMBER + bits(multiplier)) + fact.bits());
  }

  void spendOnProduct(Rational left, Rational right) throws Rejection {
    spend(bits(left) + bits(right));
  }

  private void spend(long bits) throws Rejection {
    spent += PER_NUMBER + bits;
    if (spent > MOST_WORK) {
      throw new Rejection(new Reason.TooMuchWork(spent));
    }
  }

  /// Of all numbers of the form together.
  static long bits(AffineForm form) {
    long bits = bits(form.constant());
    for (int k = 0; k < form.terms(); k++) {
      bits += bits(form.factor(k));
    }
    return bits;
  }

  private static long bits(Rational number) {
    return (long) number.numerator().bitLength() + number.denominator().bitLength();
  }
}
