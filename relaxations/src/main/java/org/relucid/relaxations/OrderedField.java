package org.relucid.relaxations;

import org.hipparchus.FieldElement;
import org.relucid.theory.number.Rational;

/// A field over the rationals together with a *sign oracle*: all that a relaxation has to know of
/// numbers. Over [#RATIONALS] an analysis bounds a network on one box; over rational functions in
/// the box's end points the same code bounds it on all boxes of a cell, where the oracle knows the
/// signs on that cell.
public interface OrderedField<T extends FieldElement<T>> {
  OrderedField<Rational> RATIONALS =
      new OrderedField<>() {
        @Override
        public Rational of(Rational number) {
          return number;
        }

        @Override
        public int signum(Rational value) {
          return value.signum();
        }
      };

  /// The rational number as an element of the field.
  T of(Rational number);

  /// -1, 0 or 1.
  int signum(T value);

  default T zero() {
    return of(Rational.ZERO);
  }

  default T one() {
    return of(Rational.ONE);
  }
}
