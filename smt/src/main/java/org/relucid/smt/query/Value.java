package org.relucid.smt.query;

import org.relucid.theory.number.Rational;

/// A real number in a solver's model.
public sealed interface Value {
  record Exact(Rational value) implements Value {}

  /// An irrational algebraic number, known to lie strictly between two rationals.
  record Between(Rational lower, Rational upper) implements Value {}
}
