package org.relucid.relaxations.region;

import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// A network and a form of its variables in double precision, with bounds `magnitudes[i] ≥ |v_i|`
/// of all variables (and pre-activations) on a box.
final class FloatNetwork {
  /// So that the product of a magnitude and an error does not vanish.
  private static final double LEAST_MAGNITUDE = 0x1p-100;

  final int inputs;
  final FloatForm[] neurons;
  final FloatForm output;
  final double[] magnitudes;

  FloatNetwork(ScalarNetwork network, AffineForm form, Box box) {
    inputs = network.inputs();
    neurons = network.preActivations().stream().map(FloatForm::new).toArray(FloatForm[]::new);
    output = new FloatForm(form);
    magnitudes = new double[inputs + neurons.length];
    for (int i = 0; i < inputs; i++) {
      Interval side = box.side(i);
      double most = Math.max(side.upper().toDoubleUp(), -side.lower().toDoubleDown());
      magnitudes[i] = Math.max(LEAST_MAGNITUDE, most);
    }
    for (int k = 0; k < neurons.length; k++) {
      magnitudes[inputs + k] = Math.max(LEAST_MAGNITUDE, magnitude(neurons[k]));
    }
  }

  /// How many multiplications it takes to bound all neurons, at least 1.
  long work() {
    long weights = 1;
    long work = 1;
    for (FloatForm neuron : neurons) {
      weights += neuron.terms();
      work += 2 * weights;
    }
    return work;
  }

  /// Twice the sum of the terms' magnitudes, for rounding.
  private double magnitude(FloatForm form) {
    double sum = Math.abs(form.constant) + form.wrong;
    for (int t = 0; t < form.terms(); t++) {
      sum += Math.abs(form.factors[t]) * magnitudes[form.variables[t]];
    }
    return 2 * sum;
  }

  /// About the value of the form at an input.
  double nearValue(double[] x) {
    double[] values = new double[magnitudes.length];
    System.arraycopy(x, 0, values, 0, inputs);
    for (int k = 0; k < neurons.length; k++) {
      values[inputs + k] = Math.max(0, neurons[k].near(values));
    }
    return output.near(values);
  }
}
