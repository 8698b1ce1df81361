package org.relucid.relaxations.region;

import java.util.Arrays;
import org.relucid.relaxations.Phase;

/// Lower bounds of forms on a region, certified, in double precision.
///
/// A form is rewritten from its last neuron to its first, `h_k` by a line `s p_k + t` below it (or
/// above it, where its factor is negative), until it is affine in the inputs; the least value at
/// the region's vertices is the bound. Where a rounded factor is not what it should be, the form
/// changes by no more than that error times the magnitude of the variable, and all these errors are
/// summed. (S19b for the lines)
///
/// *Cost*: one multiplication per weight for each bound.
final class RegionBounds {
  /// Several times the relative error of the few operations that make one number.
  private static final double ERROR = 0x1p-49;

  /// What may be lost by underflow, and more.
  private static final double TINY = 0x1p-900;

  private final FloatNetwork network;
  private final double[][] vertices;
  private final double[] lowerSlopes;
  private final double[] upperSlopes;
  private final double[] upperShifts;
  private final Phase[] phases;

  /// Of the form that was bounded last: the factors after substitution, and of neurons before it.
  private final double[] factors;

  private double constant;
  private double error;

  /// @param phases of the neurons so far as they are known, else unstable; to be changed meanwhile
  RegionBounds(FloatNetwork network, double[][] vertices, Phase[] phases) {
    this.network = network;
    this.vertices = vertices;
    this.phases = phases;
    this.lowerSlopes = new double[phases.length];
    this.upperSlopes = new double[phases.length];
    this.upperShifts = new double[phases.length];
    this.factors = new double[network.magnitudes.length];
  }

  /// The least and the greatest of the values at the vertices, of which each may be off by the
  /// radius.
  record Values(double least, double greatest, double radius, int leastAt) {
    /// Rounded downwards, for a small radius would vanish beside a large value.
    double lower() {
      return radius == 0 ? least : Math.nextDown(least - radius);
    }

    double upper() {
      return radius == 0 ? greatest : Math.nextUp(greatest + radius);
    }
  }

  /// Of the output: a lower bound.
  Values output() {
    return values(network.output, network.neurons.length, 1);
  }

  /// Of a neuron's pre-activation: a lower bound.
  Values below(int neuron) {
    return values(network.neurons[neuron], neuron, 1);
  }

  /// Of a neuron's negated pre-activation: a lower bound.
  Values aboveNegated(int neuron) {
    return values(network.neurons[neuron], neuron, -1);
  }

  /// How much the output's bound, when it was computed last, lost by the line of a neuron, at most.
  double effect(int neuron) {
    return Math.abs(factors[network.inputs + neuron]) * upperShifts[neuron];
  }

  /// The lines of an unstable neuron from certified bounds of its pre-activation.
  void setLines(int neuron, double lower, double upper) {
    double slope = Math.min(1, Math.max(0, upper / (upper - lower)));
    double shift = Math.max(upper * (1 - slope), -lower * slope);
    lowerSlopes[neuron] = upper > -lower ? 1 : 0;
    upperSlopes[neuron] = slope;
    upperShifts[neuron] = shift * (1 + ERROR) + TINY;
  }

  private Values values(FloatForm form, int neurons, int sign) {
    Arrays.fill(factors, 0);
    constant = sign * form.constant;
    // Products, here and at the vertices, may underflow; a mere constant has none.
    error = form.terms() == 0 ? form.wrong : form.wrong + TINY;
    for (int t = 0; t < form.terms(); t++) {
      factors[form.variables[t]] = sign * form.factors[t];
      error += Math.abs(form.factors[t]) * ERROR * network.magnitudes[form.variables[t]];
    }
    for (int k = neurons - 1; k >= 0; k--) {
      substitute(k);
    }
    return atVertices();
  }

  private void substitute(int neuron) {
    double factor = factors[network.inputs + neuron];
    if (factor == 0) {
      return;
    }
    double slope =
        switch (phases[neuron]) {
          case ACTIVE -> 1;
          case INACTIVE -> 0;
          case UNSTABLE -> factor > 0 ? lowerSlopes[neuron] : upperSlopes[neuron];
        };
    if (phases[neuron] == Phase.UNSTABLE && factor < 0) {
      addConstant(factor * upperShifts[neuron]);
    }
    if (slope != 0) {
      addMultiple(factor * slope, network.neurons[neuron]);
      error += TINY * network.magnitudes[network.inputs + neuron];
    }
  }

  private void addMultiple(double multiple, FloatForm form) {
    for (int t = 0; t < form.terms(); t++) {
      int variable = form.variables[t];
      double product = multiple * form.factors[t];
      double sum = factors[variable] + product;
      factors[variable] = sum;
      error += ((Math.abs(product) + Math.abs(sum)) * ERROR + TINY) * network.magnitudes[variable];
    }
    addConstant(multiple * form.constant);
    error += Math.abs(multiple) * form.wrong;
  }

  private void addConstant(double summand) {
    if (summand != 0) {
      constant += summand;
      error += (Math.abs(summand) + Math.abs(constant)) * ERROR + TINY;
    }
  }

  private Values atVertices() {
    double size = 0;
    boolean isConstant = true;
    for (int i = 0; i < network.inputs; i++) {
      size += Math.abs(factors[i]) * network.magnitudes[i];
      isConstant &= factors[i] == 0;
    }
    double rounding = isConstant ? 0 : (size + Math.abs(constant)) * ERROR * (network.inputs + 1);
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    int leastAt = 0;
    for (int v = 0; v < vertices.length; v++) {
      double value = valueAt(vertices[v]);
      leastAt = value < least ? v : leastAt;
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    return new Values(least, greatest, 2 * error + rounding, leastAt);
  }

  /// Of the form that was bounded last.
  double valueAt(double[] vertex) {
    double sum = constant;
    for (int i = 0; i < network.inputs; i++) {
      sum += factors[i] * vertex[i];
    }
    return sum;
  }
}
