package org.relucid.theory.function;

import java.util.List;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The function of one variable `t ↦ f(point + t·direction)`.
record AlongLine(Vector point, Vector direction) implements Interpretation<PiecewiseLinear> {
  @Override
  public PiecewiseLinear variable(int index) {
    return PiecewiseLinear.affine(direction.get(index), point.get(index));
  }

  @Override
  public PiecewiseLinear constant(Rational value) {
    return PiecewiseLinear.affine(Rational.ZERO, value);
  }

  /// Halves first, so that the cost is near-linear in the number of breakpoints.
  @Override
  public PiecewiseLinear sum(List<PiecewiseLinear> terms) {
    int half = terms.size() / 2;
    return half == 0
        ? terms.getFirst()
        : sum(terms.subList(0, half)).add(sum(terms.subList(half, terms.size())));
  }

  @Override
  public PiecewiseLinear scaled(Rational factor, PiecewiseLinear term) {
    return term.multiply(factor);
  }

  @Override
  public PiecewiseLinear relu(PiecewiseLinear argument) {
    return argument.relu();
  }
}
