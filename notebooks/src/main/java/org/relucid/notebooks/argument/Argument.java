package org.relucid.notebooks.argument;

import org.relucid.theory.number.Rational;

/// Numbers on the command line, read exactly.
public final class Argument {
  private Argument() {}

  public static Rational rational(String what, String text) {
    try {
      return Rational.parse(text.strip());
    } catch (NumberFormatException e) {
      throw new BadInput(what + ": " + e.getMessage());
    }
  }
}
