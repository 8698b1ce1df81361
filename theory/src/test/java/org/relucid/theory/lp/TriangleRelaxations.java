package org.relucid.theory.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.number.Rational;

/// Writes the triangle relaxation of a random ReLU network on the box `[-1, 1]^n` as a linear
/// program: `z = Wy + b` per layer, and per neuron with interval bounds `l < 0 < u` the triangle `y
/// ≥ 0`, `y ≥ z`, `(u-l) y ≤ u (z-l)`; `y = z` or `y = 0` where the neuron is stable. All data are
/// exact. The objective is the network's one output, to be minimised.
///
/// Variables: the inputs, then `z` and `y` of each neuron, layer by layer.
final class TriangleRelaxations {
  /// Gaussian weights in float32, exactly.
  static final Function<Random, Rational> GAUSSIAN =
      random -> Rational.exactly((float) random.nextGaussian());

  /// Weights k/8 with |k| ≤ 16.
  static final Function<Random, Rational> EIGHTHS =
      random -> Rational.of(random.nextInt(-16, 17), 8);

  private final Random random;
  private final Function<Random, Rational> weights;
  private final int dimension;
  private final List<AffineForm> inequalities = new ArrayList<>();
  private final List<AffineForm> equalities = new ArrayList<>();
  private int variables;

  private TriangleRelaxations(Random random, Function<Random, Rational> weights, int dimension) {
    this.random = random;
    this.weights = weights;
    this.dimension = dimension;
  }

  /// For example `of(GAUSSIAN, 1, 5, 50, 50, 1)`; equal arguments make equal programs.
  static LinearProgram of(Function<Random, Rational> weights, long seed, int... sizes) {
    int dimension = sizes[0];
    for (int layer = 1; layer < sizes.length - 1; layer++) {
      dimension += 2 * sizes[layer];
    }
    return new TriangleRelaxations(new Random(seed), weights, dimension).program(sizes);
  }

  private LinearProgram program(int... sizes) {
    List<Neuron> layer = inputs(sizes[0]);
    for (int k = 1; k < sizes.length - 1; k++) {
      List<Neuron> previous = layer;
      layer = new ArrayList<>();
      for (int i = 0; i < sizes[k]; i++) {
        layer.add(neuron(previous));
      }
    }
    return new LinearProgram(dimension, inequalities, equalities, weighted(layer).form());
  }

  private List<Neuron> inputs(int count) {
    List<Neuron> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      AffineForm x = AffineForm.variable(dimension, variables++);
      inequalities.add(x.add(Rational.ONE));
      inequalities.add(x.negate().add(Rational.ONE));
      inputs.add(new Neuron(x, Interval.of(-1, 1)));
    }
    return inputs;
  }

  private Neuron neuron(List<Neuron> previous) {
    Neuron sum = weighted(previous);
    AffineForm z = AffineForm.variable(dimension, variables++);
    AffineForm y = AffineForm.variable(dimension, variables++);
    equalities.add(sum.form().subtract(z));
    Rational l = sum.range().lower();
    Rational u = sum.range().upper();
    if (l.signum() >= 0) {
      equalities.add(y.subtract(z));
    } else if (u.signum() <= 0) {
      equalities.add(y);
    } else {
      inequalities.add(y);
      inequalities.add(y.subtract(z));
      inequalities.add(z.add(l.negate()).multiply(u).subtract(y.multiply(u.subtract(l))));
    }
    return new Neuron(y, new Interval(l.max(Rational.ZERO), u.max(Rational.ZERO)));
  }

  private Neuron weighted(List<Neuron> layer) {
    Map<Integer, Rational> terms = new TreeMap<>();
    Rational bias = weights.apply(random).multiply(Rational.of(1, 4));
    Rational lower = bias;
    Rational upper = bias;
    for (Neuron neuron : layer) {
      Rational weight = weights.apply(random);
      terms.put(neuron.form().variable(0), weight);
      Rational atLower = weight.multiply(neuron.range().lower());
      Rational atUpper = weight.multiply(neuron.range().upper());
      lower = lower.add(atLower.min(atUpper));
      upper = upper.add(atLower.max(atUpper));
    }
    return new Neuron(AffineForm.of(dimension, terms, bias), new Interval(lower, upper));
  }

  /// A quantity of the program with its interval bounds.
  private record Neuron(AffineForm form, Interval range) {}
}
