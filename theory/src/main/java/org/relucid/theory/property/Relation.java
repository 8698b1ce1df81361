package org.relucid.theory.property;

import org.relucid.theory.number.Rational;

/// How the value of an affine form is compared with zero: `form >= 0`, `form > 0`, `form = 0` or
/// `form ≠ 0`.
public enum Relation {
  AT_LEAST(">="),
  GREATER(">"),
  EQUAL("=="),
  UNEQUAL("!=");

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  public boolean holds(Rational value) {
    return switch (this) {
      case AT_LEAST -> value.signum() >= 0;
      case GREATER -> value.signum() > 0;
      case EQUAL -> value.isZero();
      case UNEQUAL -> !value.isZero();
    };
  }

  /// `value` for the inequalities, `-|value|` for an equality, `|value|` for its negation.
  public Rational slack(Rational value) {
    return switch (this) {
      case AT_LEAST, GREATER -> value;
      case EQUAL -> value.abs().negate();
      case UNEQUAL -> value.abs();
    };
  }
}
