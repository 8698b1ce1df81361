package org.relucid.theory.format;

/// A file that could not be read: one line that names the file, the line (where there is one), what
/// was found and what was expected, such as `prop.vnnlib:12: found 'xor', expected an assertion
/// with and, or, <=, >=, <, >, == or !=`.
///
/// This is the only exception by which a reader of this package answers bad input, be it a missing
/// file, a truncated archive, an unknown operator or a number that is too long.
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 60;

  public FormatException(String message) {
    super(oneLine(message));
  }

  /// A piece of the file for a message: in quotes, cut where it is long.
  public static String quote(String text) {
    return "'"
        + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text)
        + "'";
  }

  private static String oneLine(String message) {
    StringBuilder line = new StringBuilder(message.length());
    message
        .codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                line.append(String.format("\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
