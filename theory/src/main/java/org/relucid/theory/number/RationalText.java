package org.relucid.theory.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Rationals from text and as decimal text; see [Rational#parse] and [Rational#toDecimal].
final class RationalText {
  static final int LONGEST = 100_000;
  static final int GREATEST_EXPONENT = 10_000;

  private static final int QUOTED = 40;

  private RationalText() {}

  static Rational parse(String text) {
    if (text.length() > LONGEST) {
      throw fault(text, text.length() + " characters, expected at most " + LONGEST);
    }
    int start = !text.isEmpty() && isSign(text.charAt(0)) ? 1 : 0;
    int slash = text.indexOf('/');
    Rational magnitude =
        slash >= 0 ? fraction(text, start, slash) : decimal(text, start, text.length());
    return start == 1 && text.charAt(0) == '-' ? magnitude.negate() : magnitude;
  }

  private static Rational fraction(String text, int start, int slash) {
    BigInteger numerator = digits(text, start, slash);
    BigInteger denominator = digits(text, slash + 1, text.length());
    if (denominator.signum() == 0) {
      throw fault(text, "the denominator is zero");
    }
    return Rational.of(numerator, denominator);
  }

  private static Rational decimal(String text, int start, int end) {
    int mark = Math.max(text.indexOf('e', start), text.indexOf('E', start));
    int mantissaEnd = mark >= 0 ? mark : end;
    int exponent = mark >= 0 ? exponent(text, mark + 1) : 0;
    int point = text.indexOf('.', start);
    if (point < 0 || point > mantissaEnd) {
      return scaled(digits(text, start, mantissaEnd), exponent);
    }
    String mantissa = text.substring(start, point) + text.substring(point + 1, mantissaEnd);
    requireDigits(text, mantissa);
    return scaled(new BigInteger(mantissa), exponent - (mantissaEnd - point - 1));
  }

  private static Rational scaled(BigInteger digits, int exponent) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    return exponent < 0 ? Rational.of(digits, power) : Rational.of(digits.multiply(power));
  }

  private static int exponent(String text, int start) {
    boolean signed = start < text.length() && isSign(text.charAt(start));
    int first = signed ? start + 1 : start;
    requireDigits(text, text.substring(first));
    while (first < text.length() - 1 && text.charAt(first) == '0') {
      first++;
    }
    int width = text.length() - first;
    int magnitude =
        width > 9 ? Integer.MAX_VALUE : Integer.parseInt(text, first, text.length(), 10);
    if (magnitude > GREATEST_EXPONENT) {
      throw fault(text, "exponent beyond +-" + GREATEST_EXPONENT);
    }
    return signed && text.charAt(start) == '-' ? -magnitude : magnitude;
  }

  private static BigInteger digits(String text, int start, int end) {
    String digits = text.substring(start, end);
    requireDigits(text, digits);
    return new BigInteger(digits);
  }

  private static void requireDigits(String text, String digits) {
    if (digits.isEmpty()) {
      throw fault(text, "digits are missing");
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        throw fault(text, "'" + printable(digits.substring(i, i + 1)) + "' where a digit is due");
      }
    }
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static NumberFormatException fault(String text, String reason) {
    String quoted = text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text;
    return new NumberFormatException(
        "not a rational number: \"" + printable(quoted) + "\": " + reason);
  }

  /// The text on one line of ASCII.
  private static String printable(String text) {
    StringBuilder line = new StringBuilder();
    for (char c : text.toCharArray()) {
      line.append(c >= ' ' && c <= '~' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return line.toString();
  }

  static String toDecimal(Rational x, int digits) {
    if (digits < 1) {
      throw new IllegalArgumentException(digits + " digits, expected at least 1");
    }
    MathContext precision = new MathContext(digits, RoundingMode.HALF_EVEN);
    BigDecimal rounded =
        new BigDecimal(x.numerator())
            .divide(new BigDecimal(x.denominator()), precision)
            .stripTrailingZeros();
    boolean exact =
        rounded.multiply(new BigDecimal(x.denominator())).compareTo(new BigDecimal(x.numerator()))
            == 0;
    boolean plain = rounded.scale() <= digits + 6 && rounded.precision() - rounded.scale() <= 21;
    return (exact ? "" : "~") + (plain ? rounded.toPlainString() : rounded.toString());
  }
}
