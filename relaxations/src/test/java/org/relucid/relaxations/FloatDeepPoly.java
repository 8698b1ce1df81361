package org.relucid.relaxations;

import org.relucid.theory.geometry.Box;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// DeepPoly (lesser area) in plain doubles, as a verifier would compute it: no rounding mode, no
/// proof.
final class FloatDeepPoly {
  private final ScalarNetwork network;
  private final double[] lowest;
  private final double[] highest;
  private final double[] lowerSlope;
  private final double[] upperSlope;
  private final double[] upperIntercept;
  private int known;

  FloatDeepPoly(ScalarNetwork network, Box box) {
    this.network = network;
    this.lowest = box.sides().stream().mapToDouble(s -> s.lower().doubleValue()).toArray();
    this.highest = box.sides().stream().mapToDouble(s -> s.upper().doubleValue()).toArray();
    this.lowerSlope = new double[network.neurons()];
    this.upperSlope = new double[network.neurons()];
    this.upperIntercept = new double[network.neurons()];
    for (known = 0; known < network.neurons(); known++) {
      AffineForm z = network.preActivations().get(known);
      double u = upper(z);
      double l = -upper(z.negate());
      if (l >= 0) {
        lowerSlope[known] = 1;
        upperSlope[known] = 1;
      } else if (u > 0) {
        lowerSlope[known] = u > -l ? 1 : 0;
        upperSlope[known] = u / (u - l);
        upperIntercept[known] = -l * u / (u - l);
      }
    }
  }

  /// The greatest value of a form, by back-substitution.
  double upper(AffineForm form) {
    int inputs = network.inputs();
    double[] factors = new double[inputs + known];
    double value = form.constant().doubleValue();
    for (int k = 0; k < form.terms(); k++) {
      factors[form.variable(k)] += form.factor(k).doubleValue();
    }
    for (int k = known - 1; k >= 0; k--) {
      double factor = factors[inputs + k];
      AffineForm z = network.preActivations().get(k);
      double slope = factor > 0 ? upperSlope[k] : lowerSlope[k];
      value += factor > 0 ? factor * upperIntercept[k] : 0;
      value += factor * slope * z.constant().doubleValue();
      for (int t = 0; t < z.terms(); t++) {
        factors[z.variable(t)] += factor * slope * z.factor(t).doubleValue();
      }
    }
    for (int i = 0; i < inputs; i++) {
      value += factors[i] * (factors[i] > 0 ? highest[i] : lowest[i]);
    }
    return value;
  }
}
