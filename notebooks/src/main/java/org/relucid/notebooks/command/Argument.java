package org.relucid.notebooks.command;

import org.relucid.theory.number.Rational;

/// Numbers on the command line, read exactly.
final class Argument {
  private Argument() {}

  static Rational rational(String what, String text) {
    try {
      return Rational.parse(text.strip());
    } catch (NumberFormatException e) {
      throw new BadInput(what + ": " + e.getMessage());
    }
  }
}
