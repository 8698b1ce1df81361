package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A network neuron by neuron, the object that proofs talk about: inputs `x_0 … x_{n-1}`, neurons
/// `y_k = relu(p_k(x, y_0, …, y_{k-1}))`, and outputs that are affine in `(x, y)`.
///
/// `preActivations.get(k)` is an affine form on dimension `inputs + k` (the inputs, then the
/// earlier neurons); each output is one on dimension `inputs + preActivations.size()`.
///
/// The kernel's theorems speak of this class, so it knows nothing but its definition: what it is
/// along a line is [LineRestriction]'s, and its layers are [Layering]'s to say.
///
/// *Fails*: `IllegalArgumentException` naming the neuron or output whose dimension is wrong.
public record ScalarNetwork(
    int inputs, List<AffineForm> preActivations, List<AffineForm> outputForms) {
  public ScalarNetwork {
    preActivations = List.copyOf(preActivations);
    outputForms = List.copyOf(outputForms);
    if (inputs < 0 || inputs > Integer.MAX_VALUE - preActivations.size()) {
      throw new IllegalArgumentException(
          inputs + " inputs, expected from 0 to " + (Integer.MAX_VALUE - preActivations.size()));
    }
    for (int k = 0; k < preActivations.size(); k++) {
      require("neuron " + k, preActivations.get(k), inputs + k);
    }
    for (int i = 0; i < outputForms.size(); i++) {
      require("output " + i, outputForms.get(i), inputs + preActivations.size());
    }
  }

  private static void require(String what, AffineForm form, int dimension) {
    if (form.dimension() != dimension) {
      throw new IllegalArgumentException(
          what + ": dimension " + form.dimension() + ", expected " + dimension);
    }
  }

  /// The number of neurons `K`.
  public int neurons() {
    return preActivations.size();
  }

  public int outputs() {
    return outputForms.size();
  }

  /// The outputs at `x`, in plain rational arithmetic.
  public Vector at(Vector x) {
    Vector values = values(x);
    return Vector.of(outputForms.stream().map(form -> form.at(values)).toList());
  }

  /// `(x_0, …, x_{n-1}, y_0, …, y_{K-1})`: the point on which the outputs' forms are evaluated.
  public Vector values(Vector x) {
    requireInputs(x.size());
    List<Rational> values = new ArrayList<>(x.entries());
    for (AffineForm form : preActivations) {
      values.add(valueAt(form, values).max(Rational.ZERO));
    }
    return Vector.of(values);
  }

  private void requireInputs(int size) {
    if (size != inputs) {
      throw new IllegalArgumentException("dimension " + size + ", expected " + inputs);
    }
  }

  /// What coordinate `i` of the forms is called: inputs `x1, x2, …`, then neurons `h1, h2, …`.
  public String name(int i) {
    return i < inputs ? "x" + (i + 1) : "h" + (i + 1 - inputs);
  }

  /// One equation per line: `h1 = relu(x1 - 1/2)`, …, `y1 = 2*h1`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int neuron = 0;
    for (AffineForm form : preActivations) {
      text.append("h").append(++neuron);
      text.append(" = relu(").append(form.toString(this::name)).append(")\n");
    }
    int output = 0;
    for (AffineForm form : outputForms) {
      text.append("y").append(++output);
      text.append(" = ").append(form.toString(this::name)).append("\n");
    }
    return text.toString();
  }

  private static Rational valueAt(AffineForm form, List<Rational> values) {
    Rational sum = form.constant();
    for (int k = 0; k < form.terms(); k++) {
      sum = sum.add(form.factor(k).multiply(values.get(form.variable(k))));
    }
    return sum;
  }
}
