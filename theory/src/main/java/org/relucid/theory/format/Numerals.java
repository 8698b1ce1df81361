package org.relucid.theory.format;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relucid.theory.number.Rational;

/// The numbers of the text formats, read exactly: decimals with an optional exponent (`-0.3`, `5.`,
/// `.5`, `1E-05`), and the hexadecimal floating point numbers that C's `%a` prints (`0x1.8p-3`).
///
/// Numbers that are longer than [#LONGEST] or whose exponent is beyond [#GREATEST_EXPONENT] are not
/// read: `1e999999999` would fill the memory.
public final class Numerals {
  /// The most characters of a decimal or hexadecimal number.
  public static final int LONGEST = 2_400;

  /// The greatest magnitude of an exponent; a double's decimal exponents stay below 325, its binary
  /// ones below 1075.
  public static final int GREATEST_EXPONENT = 1_200;

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE]([+-]?\\d{1,4}))?");
  private static final Pattern FRACTION = Pattern.compile("[+-]?\\d++(?:/\\d++)?");
  private static final Pattern HEXADECIMAL =
      Pattern.compile("([+-]?)0[xX](\\p{XDigit}++)(?:\\.(\\p{XDigit}*+))?(?:[pP]([+-]?\\d{1,6}))?");

  private Numerals() {}

  /// The number, or nothing where the token is not a decimal of the allowed size.
  public static Optional<Rational> decimal(String token) {
    Matcher matcher = DECIMAL.matcher(token);
    if (token.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    int exponent = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
    return Math.abs(exponent) > GREATEST_EXPONENT ? Optional.empty() : parsed(token);
  }

  /// The number, or nothing where the token is no decimal, no integer and no fraction `p/q` of
  /// integers; integers and fractions may be as long as [Rational#parse] allows.
  public static Optional<Rational> fraction(String token) {
    return FRACTION.matcher(token).matches() ? parsed(token) : decimal(token);
  }

  private static Optional<Rational> parsed(String token) {
    try {
      return Optional.of(Rational.parse(token));
    } catch (IllegalArgumentException | ArithmeticException tooLongOrOverZero) {
      return Optional.empty();
    }
  }

  /// The number, or nothing where the token is neither a decimal nor a hexadecimal floating point
  /// number of the allowed size.
  public static Optional<Rational> decimalOrHexadecimal(String token) {
    return token.indexOf('x') < 0 && token.indexOf('X') < 0 ? decimal(token) : hexadecimal(token);
  }

  private static Optional<Rational> hexadecimal(String token) {
    Matcher matcher = HEXADECIMAL.matcher(token);
    if (token.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    int exponent = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
    if (Math.abs(exponent) > GREATEST_EXPONENT) {
      return Optional.empty();
    }
    BigInteger digits = new BigInteger(matcher.group(1) + matcher.group(2) + fraction, 16);
    int twos = exponent - 4 * fraction.length();
    return Optional.of(
        twos >= 0
            ? Rational.of(digits.shiftLeft(twos))
            : Rational.of(digits, BigInteger.ONE.shiftLeft(-twos)));
  }
}
