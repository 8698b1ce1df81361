package org.relucid.proofs.library.judge;

import org.relucid.theory.number.Rational;

/// Exact numbers for people: `3/4 (0.75)`, and where the fraction is long, its decimal with the
/// length of the fraction, which JSON prints whole. A decimal that is rounded begins with `~`.
public final class Numbers {
  private static final int LONGEST_FRACTION = 40;
  private static final int DIGITS = 10;

  private Numbers() {}

  /// The fraction and its decimal, or an integer alone.
  public static String both(Rational value) {
    String fraction = value.toString();
    if (value.isInteger() && fraction.length() <= LONGEST_FRACTION) {
      return fraction;
    }
    String decimal = value.toDecimal(DIGITS);
    return fraction.length() <= LONGEST_FRACTION
        ? fraction + " (" + decimal + ")"
        : decimal + " (a fraction of " + digits(fraction) + " digits)";
  }

  /// The decimal alone.
  public static String decimal(Rational value) {
    return value.toDecimal(DIGITS);
  }

  private static long digits(String fraction) {
    return fraction.chars().filter(Character::isDigit).count();
  }
}
