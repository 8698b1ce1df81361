package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.number.Rational;

/// Reads `[-1,2]x[0, 1/2]`: intervals joined by `x` or `×`, blanks allowed between the tokens.
final class BoxParser {
  private static final int LONGEST_QUOTE = 40;

  private final String text;
  private int position;

  BoxParser(String text) {
    this.text = text;
  }

  Box box() {
    List<Interval> sides = new ArrayList<>();
    sides.add(interval());
    while (peek() == 'x' || peek() == '×') {
      position++;
      sides.add(interval());
    }
    end();
    return new Box(sides);
  }

  Interval interval() {
    expect('[');
    int column = position + 1;
    Rational lower = number(',');
    Rational upper = number(']');
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException(
          "column " + column + ": lower " + lower + " above upper " + upper);
    }
    return new Interval(lower, upper);
  }

  void end() {
    if (peek() != '\0' || position < text.length()) {
      throw found("the end");
    }
  }

  private Rational number(char terminator) {
    peek();
    int start = position;
    int stop = text.indexOf(terminator, start);
    if (stop < 0) {
      throw found("a number and '" + terminator + "'");
    }
    String digits = text.substring(start, stop).strip();
    position = stop + 1;
    try {
      return Rational.parse(digits);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "column " + (start + 1) + ": found '" + quote(digits) + "', expected a number", e);
    }
  }

  private void expect(char character) {
    if (peek() != character) {
      throw found("'" + character + "'");
    }
    position++;
  }

  /// The next character that is not blank, NUL at the end.
  private char peek() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private IllegalArgumentException found(String expected) {
    String rest = text.substring(position);
    String found = rest.isEmpty() ? "the end" : "'" + quote(rest) + "'";
    return new IllegalArgumentException(
        "column " + (position + 1) + ": found " + found + ", expected " + expected);
  }

  private static String quote(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
