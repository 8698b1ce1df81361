package org.relucid.theory.format;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Reads affine forms such as `1/2*x1 - x2 + 3`:
///
///     form = ["-" | "+"] term { ("+" | "-") term }
///     term = number | [number "*"] name
///
/// with free white space, in any order, but no variable and no constant twice; numbers as
/// [Numerals#fraction] takes them, without a sign. What [AffineForm#toString(java.util.function.IntFunction)] prints is read back as the same form.
final class FormText {
  private final String text;
  private final Function<String, Integer> indices;
  private final Map<Integer, Rational> terms = new TreeMap<>();
  private Rational constant = Rational.ZERO;
  private boolean hasConstant;
  private int at;

  private FormText(String text, Function<String, Integer> indices) {
    this.text = text;
    this.indices = indices;
  }

  /// The form on `dimension` variables.
  ///
  /// @param indices the variable of each name, negative for an unknown name
  /// @throws IllegalArgumentException that names the column (from 1), what was found and expected
  static AffineForm parse(String text, int dimension, Function<String, Integer> indices) {
    FormText parser = new FormText(text, indices);
    parser.form();
    return AffineForm.of(dimension, parser.terms, parser.constant);
  }

  private void form() {
    boolean first = true;
    do {
      skipSpace();
      boolean negative = at < text.length() && text.charAt(at) == '-';
      if (negative || at < text.length() && text.charAt(at) == '+') {
        at++;
        skipSpace();
      } else if (!first) {
        throw wrong("+ or -");
      }
      term(negative);
      first = false;
      skipSpace();
    } while (at < text.length());
  }

  private void term(boolean negative) {
    if (at < text.length() && isLetter(text.charAt(at))) {
      add(variable(), negative ? Rational.of(-1) : Rational.ONE);
      return;
    }
    Rational number = number();
    Rational signed = negative ? number.negate() : number;
    skipSpace();
    if (at < text.length() && text.charAt(at) == '*') {
      at++;
      skipSpace();
      add(variable(), signed);
    } else {
      if (hasConstant) {
        throw new IllegalArgumentException(
            "column " + (at + 1) + ": found a second constant, expected at most one");
      }
      hasConstant = true;
      constant = signed;
    }
  }

  private void add(int variable, Rational factor) {
    if (terms.put(variable, factor) != null) {
      throw new IllegalArgumentException(
          "column " + (at + 1) + ": found a variable again, expected it once");
    }
  }

  private Rational number() {
    int start = at;
    while (at < text.length() && isPartOfNumber(at)) {
      at++;
    }
    String digits = text.substring(start, at);
    return Numerals.fraction(digits)
        .orElseThrow(
            () -> {
              at = start;
              return wrong("a number or a variable");
            });
  }

  private boolean isPartOfNumber(int place) {
    char c = text.charAt(place);
    boolean sign = c == '-' || c == '+';
    return c >= '0' && c <= '9'
        || c == '.'
        || c == '/'
        || c == 'e'
        || c == 'E'
        || sign && place > 0 && "eE".indexOf(text.charAt(place - 1)) >= 0;
  }

  private int variable() {
    int start = at;
    while (at < text.length()
        && (isLetter(text.charAt(at)) || Character.isDigit(text.charAt(at)))) {
      at++;
    }
    int index = indices.apply(text.substring(start, at));
    if (index < 0) {
      at = start;
      throw wrong("a variable that is known here");
    }
    return index;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String expected) {
    String found = at < text.length() ? FormatException.quote(text.substring(at)) : "the end";
    return new IllegalArgumentException(
        "column " + (at + 1) + ": found " + found + ", expected " + expected);
  }
}
