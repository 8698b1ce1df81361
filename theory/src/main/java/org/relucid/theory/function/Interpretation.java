package org.relucid.theory.function;

import java.util.List;
import org.relucid.theory.number.Rational;

/// What the symbols of an {@link Expression} mean in a set `T`: numbers at a point, CPWL functions
/// of one variable, affine forms, neurons of a network.
///
/// Only affine combinations and `relu` need a meaning. The others are expanded by definition:
/// `max(a, b) = b + relu(a - b)`, `min(a, b) = a - relu(a - b)`, `abs(a) = relu(a) + relu(-a)`,
/// `clamp(a, l, u) = u - relu(u - l - relu(a - l))`.
///
/// ```java
/// Rational value = expression.at(x);   // by the interpretation as numbers at the point x
/// ```
public interface Interpretation<T> {
  T variable(int index);

  T constant(Rational value);

  /// The sum of two or more terms.
  T sum(List<T> terms);

  T scaled(Rational factor, T term);

  T relu(T argument);

  default T max(T a, T b) {
    return sum(List.of(b, relu(difference(a, b))));
  }

  default T min(T a, T b) {
    return difference(a, relu(difference(a, b)));
  }

  default T abs(T argument) {
    return sum(List.of(relu(argument), relu(scaled(MINUS_ONE, argument))));
  }

  default T clamp(T argument, Rational lower, Rational upper) {
    T fromLower = relu(difference(argument, constant(lower)));
    T height = constant(upper.subtract(lower));
    return difference(constant(upper), relu(difference(height, fromLower)));
  }

  private T difference(T a, T b) {
    return sum(List.of(a, scaled(MINUS_ONE, b)));
  }

  Rational MINUS_ONE = Rational.of(-1);
}
