package org.relucid.theory.function;

import org.relucid.theory.number.Rational;

/// The characters of an expression from left to right: signs, numbers and names, blanks between
/// them skipped.
final class ExpressionScanner {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_NUMBER = 2000;
  private static final int LONGEST_QUOTE = 20;

  private final String text;
  private int next;

  ExpressionScanner(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new ExpressionException(
          LONGEST_TEXT + 1, text.length() + " characters, expected at most " + LONGEST_TEXT);
    }
    this.text = text;
    skipBlanks();
  }

  boolean atEnd() {
    return next == text.length();
  }

  /// The column of the next token, from 1.
  int column() {
    return next + 1;
  }

  boolean sees(char sign) {
    return !atEnd() && text.charAt(next) == sign;
  }

  boolean seesNumber() {
    return isDigit(next) || sees('.');
  }

  boolean seesName() {
    return isLetter(next);
  }

  /// Passes over one sign; returns its column.
  int skip() {
    int column = column();
    next++;
    skipBlanks();
    return column;
  }

  String name() {
    int start = next;
    while (isLetter(next) || isDigit(next)) {
      next++;
    }
    return token(start);
  }

  /// An integer or a decimal, with or without an exponent.
  Rational number() {
    int start = next;
    skipDigits();
    if (sees('.')) {
      next++;
      skipDigits();
    }
    int exponent = exponentLength();
    if (exponent > 0) {
      next += exponent;
      skipDigits();
    }
    if (next - start > LONGEST_NUMBER) {
      throw new ExpressionException(
          start + 1,
          "number of " + (next - start) + " characters, expected at most " + LONGEST_NUMBER);
    }
    try {
      return Rational.parse(token(start));
    } catch (NumberFormatException unreadable) {
      throw new ExpressionException(start + 1, String.valueOf(unreadable.getMessage()));
    }
  }

  /// The characters of `e`, `e+` or `e-` where digits follow, else 0.
  private int exponentLength() {
    if (!sees('e') && !sees('E')) {
      return 0;
    }
    next++;
    int sign = sees('+') || sees('-') ? 1 : 0;
    next--;
    return isDigit(next + 1 + sign) ? 1 + sign : 0;
  }

  private String token(int start) {
    String token = text.substring(start, next);
    skipBlanks();
    return token;
  }

  private void skipDigits() {
    while (isDigit(next)) {
      next++;
    }
  }

  private void skipBlanks() {
    while (!atEnd() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
  }

  private boolean isDigit(int place) {
    return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
  }

  private boolean isLetter(int place) {
    return place < text.length() && Character.isLetter(text.charAt(place));
  }

  ExpressionException unexpected(String expected) {
    String found = "the end";
    if (seesName()) {
      int start = next;
      found = quote(name());
      next = start;
    } else if (!atEnd()) {
      found = quote(Character.toString(text.codePointAt(next)));
    }
    return new ExpressionException(column(), "found " + found + ", expected " + expected);
  }

  /// The text between quotes on one line, cut where it is long; what does not print by its code.
  static String quote(String found) {
    StringBuilder quoted = new StringBuilder("'");
    found
        .codePoints()
        .limit(LONGEST_QUOTE)
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) || (point > ' ' && point < 0x7f)) {
                quoted.appendCodePoint(point);
              } else {
                quoted.append("U+%04X".formatted(point));
              }
            });
    return quoted.append(found.length() > LONGEST_QUOTE ? "…'" : "'").toString();
  }
}
