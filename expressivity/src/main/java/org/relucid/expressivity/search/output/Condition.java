package org.relucid.expressivity.search.output;

import org.relucid.theory.geometry.Box;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// What output weights have to satisfy, linear in them.
public sealed interface Condition {
  /// The network has the function's value at a point.
  record Value(Vector x, Rational value) implements Condition {
    @Override
    public String toString() {
      return "f" + x + " = " + value;
    }
  }

  /// The relaxation's upper bound on a box is not above the function's maximum there: it is at
  /// least the output's value at a point that the relaxation reaches.
  ///
  /// @param reached inputs and values of neurons
  record AtMost(Box box, Vector reached, Rational maximum) implements Condition {
    @Override
    public String toString() {
      return "bound <= " + maximum + " on " + box + ", where " + reached + " is reached";
    }
  }

  /// Likewise the lower bound.
  record AtLeast(Box box, Vector reached, Rational minimum) implements Condition {
    @Override
    public String toString() {
      return "bound >= " + minimum + " on " + box + ", where " + reached + " is reached";
    }
  }

  /// A form in the weights that is at least 0, for a value also at most 0.
  default AffineForm form(FixedLayers layers) {
    return switch (this) {
      case Value(Vector x, Rational value) ->
          layers.atValues(layers.hidden().values(x)).add(value.negate());
      case AtMost(_, Vector reached, Rational maximum) ->
          layers.atValues(reached).negate().add(maximum);
      case AtLeast(_, Vector reached, Rational minimum) ->
          layers.atValues(reached).add(minimum.negate());
    };
  }
}
