package org.relucid.proofs.kernel.precision;

import org.relucid.theory.function.Line;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Bounds what a hostile certificate can make the checker do: functions whose pieces double at each
/// step, forms that grow dense, numbers that grow long. What counts is computed, not measured, so
/// that it is the same on every machine.
final class Allowance {
  /// No number that is used is longer.
  static final long MOST_BITS = 1L << 17;

  /// All facts and replaced neurons, and what is being formed: 1 GiB.
  static final long MOST_KEPT = 1L << 33;

  /// Rough nanoseconds: about a quarter of an hour.
  static final long MOST_WORK = 1L << 40;

  /// What the objects around a number take, in bits.
  private static final long OBJECTS = 1 << 9;

  private static final long NANOSECONDS_PER_NUMBER = 64;

  private long kept;
  private long work;

  long kept() {
    return kept;
  }

  /// What was formed since then is kept no longer, but for this fact.
  void backTo(long keptThen, Fact fact) throws Refusal {
    kept = keptThen;
    form(fact.form());
    for (Line line : fact.curve().lines()) {
      line(line);
    }
    for (Rational knot : fact.curve().knots()) {
      number(knot);
    }
  }

  /// The number itself, when it is not too long.
  Rational number(Rational number) throws Refusal {
    long bits = (long) number.numerator().bitLength() + number.denominator().bitLength();
    if (bits > MOST_BITS) {
      throw new Refusal(new Fault.NumberTooLong(bits));
    }
    kept += OBJECTS + bits;
    if (kept > MOST_KEPT) {
      throw new Refusal(new Fault.TooMuchKept(kept));
    }
    spend(NANOSECONDS_PER_NUMBER + (bits * bits >> 10));
    return number;
  }

  Line line(Line line) throws Refusal {
    number(line.slope());
    number(line.intercept());
    return line;
  }

  AffineForm form(AffineForm form) throws Refusal {
    for (int k = 0; k < form.terms(); k++) {
      number(form.factor(k));
    }
    number(form.constant());
    return form;
  }

  /// So many numbers are looked at.
  void look(long numbers) throws Refusal {
    spend(NANOSECONDS_PER_NUMBER * (numbers + 1));
  }

  private void spend(long nanoseconds) throws Refusal {
    work += nanoseconds;
    if (work > MOST_WORK) {
      throw new Refusal(new Fault.TooMuchWork(work));
    }
  }
}
