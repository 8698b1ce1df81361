package org.relucid.theory.function;

import java.util.Optional;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The answer to "what is the minimum (or maximum) of f over a domain?".
public sealed interface Extremum {
  /// `f(point) = value`, and no value of f on the domain is better.
  record Attained(Rational value, Vector point) implements Extremum {}

  /// There is none: `t ↦ f(point + t·direction)` runs off to infinity as t grows, in the domain.
  record Unbounded(Vector point, Vector direction) implements Extremum {}

  /// The budget ran out: `f(point) = value` is the best value met, and no value of f is better than
  /// `bound`, where there is one.
  record Unknown(Rational value, Vector point, Optional<Rational> bound) implements Extremum {}

  /// What a minimum of `-f` says about the maximum of `f`.
  default Extremum negate() {
    return switch (this) {
      case Attained(var value, var point) -> new Attained(value.negate(), point);
      case Unbounded unbounded -> unbounded;
      case Unknown(var value, var point, var bound) ->
          new Unknown(value.negate(), point, bound.map(Rational::negate));
    };
  }
}
