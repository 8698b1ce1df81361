package org.relucid.theory.function;

import java.util.List;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The value of an expression at the point `x`.
record AtPoint(Vector x) implements Interpretation<Rational> {
  @Override
  public Rational variable(int index) {
    return x.get(index);
  }

  @Override
  public Rational constant(Rational value) {
    return value;
  }

  @Override
  public Rational sum(List<Rational> terms) {
    return terms.stream().reduce(Rational.ZERO, Rational::add);
  }

  @Override
  public Rational scaled(Rational factor, Rational term) {
    return factor.multiply(term);
  }

  @Override
  public Rational relu(Rational argument) {
    return argument.max(Rational.ZERO);
  }

  @Override
  public Rational max(Rational a, Rational b) {
    return a.max(b);
  }

  @Override
  public Rational min(Rational a, Rational b) {
    return a.min(b);
  }

  @Override
  public Rational abs(Rational argument) {
    return argument.abs();
  }

  @Override
  public Rational clamp(Rational argument, Rational lower, Rational upper) {
    return argument.max(lower).min(upper);
  }
}
