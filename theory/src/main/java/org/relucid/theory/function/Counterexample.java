package org.relucid.theory.function;

import java.util.List;
import java.util.function.Function;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Points that refute a shape of a function: two for monotonicity, three for the others.
public record Counterexample(Shape shape, List<Vector> points) {
  public Counterexample {
    points = List.copyOf(points);
  }

  /// Whether the points refute the shape for `f`.
  public boolean refutes(Function<Vector, Rational> f) {
    return shape.isRefutedBy(points, f);
  }
}
