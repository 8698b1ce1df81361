package org.relucid.expressivity.cells.polynomial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relucid.theory.number.Rational;

/// Polynomials as text, such as `2*l^2 - 3/4*l*u + u - 1`: the leading term first, no zeros, no
/// factor 1. There is one way to write each polynomial.
public final class PolynomialText {
  /// No greater exponent is read.
  private static final int GREATEST_EXPONENT = 99;

  /// No longer text is read.
  private static final int LONGEST = 1 << 20;

  private static final Pattern TERM =
      Pattern.compile(
          "(?:(\\d+(?:/\\d+)?)(?:\\*(?=[lu]))?)?(l(?:\\^(\\d\\d?))?)?(?:(?<=[l\\d])\\*)?(u(?:\\^(\\d\\d?))?)?");

  private PolynomialText() {}

  public static String print(Polynomial polynomial) {
    StringBuilder text = new StringBuilder();
    for (int s = polynomial.degree(); s >= 0; s--) {
      for (int j = 0; j <= s; j++) {
        append(text, polynomial.coefficient(s - j, j), s - j, j);
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private static void append(StringBuilder text, Rational coefficient, int i, int j) {
    if (coefficient.isZero()) {
      return;
    }
    boolean negative = coefficient.signum() < 0;
    text.append(text.isEmpty() ? negative ? "-" : "" : negative ? " - " : " + ");
    List<String> factors = new ArrayList<>();
    if (!coefficient.abs().equals(Rational.ONE) || i + j == 0) {
      factors.add(coefficient.abs().toString());
    }
    factors.addAll(i == 0 ? List.of() : List.of(power("l", i)));
    factors.addAll(j == 0 ? List.of() : List.of(power("u", j)));
    text.append(String.join("*", factors));
  }

  private static String power(String variable, int exponent) {
    return exponent == 1 ? variable : variable + "^" + exponent;
  }

  /// The polynomial that [#print] prints so.
  ///
  /// @throws IllegalArgumentException for any other text
  public static Polynomial parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a polynomial of " + text.length() + " characters");
    }
    Polynomial sum = Polynomial.ZERO;
    String rest = text.startsWith("-") ? text : "+" + text;
    for (String term : rest.replace(" - ", " -").replace(" + ", " +").split(" ")) {
      sum = sum.add(term(term));
    }
    if (!print(sum).equals(text)) {
      throw new IllegalArgumentException("no polynomial as we print them, expected " + print(sum));
    }
    return sum;
  }

  private static Polynomial term(String signed) {
    Matcher term = TERM.matcher(signed.isEmpty() ? "" : signed.substring(1));
    if (signed.length() < 2 || !term.matches()) {
      throw new IllegalArgumentException("a term that is none, expected one such as 3*l*u^2");
    }
    Rational number = term.group(1) == null ? Rational.ONE : Rational.parse(term.group(1));
    int i = exponent(term.group(2), term.group(3));
    int j = exponent(term.group(4), term.group(5));
    if (i + j > GREATEST_EXPONENT) {
      throw new IllegalArgumentException("degree " + (i + j) + " above " + GREATEST_EXPONENT);
    }
    return Polynomial.monomial(signed.charAt(0) == '-' ? number.negate() : number, i, j);
  }

  private static int exponent(@Nullable String variable, @Nullable String exponent) {
    return variable == null ? 0 : exponent == null ? 1 : Integer.parseInt(exponent);
  }
}
