package org.relucid.theory.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// A CPWL function by its hinges: `f(x) = output(x, y)` with `y_k = relu(z_k(x, y_0, …, y_{k-1}))`.
///
/// Hinges that agree up to a factor are one, since `relu(c·z) = c·relu(z)` for `c ≥ 0` and
/// `relu(-z) = relu(z) - z`: each `z_k` has leading coefficient 1. So `abs` costs one hinge. (The
/// network that an expression spells keeps its neurons as typed; this is for searching only.)
record Hinges(int inputs, List<AffineForm> preActivations, AffineForm output) {
  static Hinges of(Expression f, int inputs) {
    if (inputs < f.dimension()) {
      throw new IllegalArgumentException("dimension " + inputs + ", expected " + f.dimension());
    }
    Builder builder = new Builder(inputs, inputs + 2 * f.size());
    AffineForm output = f.interpret(builder);
    int hinges = builder.preActivations.size();
    List<AffineForm> preActivations =
        IntStream.range(0, hinges)
            .mapToObj(k -> builder.preActivations.get(k).inDimension(inputs + k))
            .toList();
    return new Hinges(inputs, preActivations, output.inDimension(inputs + hinges));
  }

  int count() {
    return preActivations.size();
  }

  /// The form with `x_i` kept and `y_k` replaced by the k-th image; all images have one dimension.
  static AffineForm substitute(
      AffineForm form, int inputs, List<AffineForm> images, int dimension) {
    AffineForm result = AffineForm.constant(dimension, form.constant());
    for (int t = 0; t < form.terms(); t++) {
      int v = form.variable(t);
      AffineForm image = v < inputs ? AffineForm.variable(dimension, v) : images.get(v - inputs);
      result = result.addMultiple(form.factor(t), image);
    }
    return result;
  }

  /// Reads an expression in affine forms of the inputs and the hinges met so far.
  private static final class Builder implements Interpretation<AffineForm> {
    private final int inputs;
    private final int dimension;
    private final List<AffineForm> preActivations = new ArrayList<>();
    private final Map<AffineForm, AffineForm> hingeOf = new HashMap<>();

    private Builder(int inputs, int dimension) {
      this.inputs = inputs;
      this.dimension = dimension;
    }

    @Override
    public AffineForm variable(int index) {
      return AffineForm.variable(dimension, index);
    }

    @Override
    public AffineForm constant(Rational value) {
      return AffineForm.constant(dimension, value);
    }

    @Override
    public AffineForm sum(List<AffineForm> terms) {
      Map<Integer, Rational> factors = new HashMap<>();
      Rational constant = Rational.ZERO;
      for (AffineForm term : terms) {
        constant = constant.add(term.constant());
        for (int k = 0; k < term.terms(); k++) {
          factors.merge(term.variable(k), term.factor(k), Rational::add);
        }
      }
      return AffineForm.of(dimension, factors, constant);
    }

    @Override
    public AffineForm scaled(Rational factor, AffineForm term) {
      return term.multiply(factor);
    }

    @Override
    public AffineForm relu(AffineForm argument) {
      if (argument.isConstant()) {
        return constant(argument.constant().max(Rational.ZERO));
      }
      Rational leading = argument.factor(0);
      AffineForm z = argument.multiply(leading.reciprocal());
      AffineForm y = hingeOf.computeIfAbsent(z, this::newHinge);
      return (leading.signum() > 0 ? y : y.subtract(z)).multiply(leading.abs());
    }

    private AffineForm newHinge(AffineForm z) {
      preActivations.add(z);
      return AffineForm.variable(dimension, inputs + preActivations.size() - 1);
    }
  }
}
