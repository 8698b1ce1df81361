package org.relucid.theory.number;

import org.hipparchus.Field;

/// The field of the rational numbers, for Hipparchus' generic algorithms.
public enum RationalField implements Field<Rational> {
  INSTANCE;

  @Override
  public Rational getZero() {
    return Rational.ZERO;
  }

  @Override
  public Rational getOne() {
    return Rational.ONE;
  }

  @Override
  public Class<Rational> getRuntimeClass() {
    return Rational.class;
  }
}
