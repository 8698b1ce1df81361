package org.relucid.expressivity.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relucid.theory.function.Line;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A network while it grows: equal pre-activations are one neuron, and what the output does not
/// read is left out at the end.
///
/// All forms live on [#ROOM] variables, so that they can be added; they get their true dimension at
/// the end. *Cost*: linear in the number of terms, times its logarithm.
final class Wiring {
  private static final int ROOM = Integer.MAX_VALUE;

  private final int inputs;
  private final List<AffineForm> preActivations = new ArrayList<>();
  private final Map<AffineForm, AffineForm> neurons = new HashMap<>();

  Wiring(int inputs) {
    this.inputs = inputs;
  }

  /// Of one input.
  Wiring() {
    this(1);
  }

  AffineForm input(int index) {
    return AffineForm.variable(ROOM, index);
  }

  /// The line, of the only input.
  AffineForm line(Line line) {
    return line.toForm().inDimension(ROOM);
  }

  AffineForm constant(Rational value) {
    return AffineForm.constant(ROOM, value);
  }

  /// The neuron `relu(form)`, the one that is already there where the form has one.
  AffineForm relu(AffineForm form) {
    AffineForm known = neurons.get(form);
    if (known != null) {
      return known;
    }
    AffineForm neuron = input(inputs + preActivations.size());
    preActivations.add(form);
    neurons.put(form, neuron);
    return neuron;
  }

  /// `relu(… relu(form) …)`, so many times.
  AffineForm relus(AffineForm form, int times) {
    return times == 0 ? form : relus(relu(form), times - 1);
  }

  /// Collects an affine combination of forms, each term once.
  static final class Sum {
    private final Map<Integer, Rational> terms = new TreeMap<>();
    private Rational constant;

    Sum(Rational constant) {
      this.constant = constant;
    }

    Sum add(Rational factor, AffineForm form) {
      constant = constant.add(factor.multiply(form.constant()));
      for (int k = 0; k < form.terms(); k++) {
        terms.merge(form.variable(k), factor.multiply(form.factor(k)), Rational::add);
      }
      return this;
    }

    Sum add(AffineForm form) {
      return add(Rational.ONE, form);
    }

    Sum subtract(AffineForm form) {
      return add(Rational.of(-1), form);
    }

    AffineForm form() {
      return AffineForm.of(ROOM, terms, constant);
    }
  }

  /// The form with each of its variables replaced by its image.
  static AffineForm substitute(AffineForm form, List<AffineForm> images) {
    Sum sum = new Sum(form.constant());
    for (int k = 0; k < form.terms(); k++) {
      sum.add(form.factor(k), images.get(form.variable(k)));
    }
    return sum.form();
  }

  /// The network with this output.
  ScalarNetwork network(AffineForm output) {
    boolean[] read = read(output);
    List<AffineForm> images = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      images.add(input(i));
    }
    List<AffineForm> kept = new ArrayList<>();
    for (int k = 0; k < preActivations.size(); k++) {
      images.add(input(inputs + kept.size()));
      if (read[inputs + k]) {
        int dimension = inputs + kept.size();
        kept.add(substitute(preActivations.get(k), images).inDimension(dimension));
      }
    }
    AffineForm last = substitute(output, images).inDimension(inputs + kept.size());
    return new ScalarNetwork(inputs, kept, List.of(last));
  }

  /// Which variables the output reads, by itself or through others.
  private boolean[] read(AffineForm output) {
    boolean[] read = new boolean[inputs + preActivations.size()];
    mark(output, read);
    for (int k = preActivations.size() - 1; k >= 0; k--) {
      if (read[inputs + k]) {
        mark(preActivations.get(k), read);
      }
    }
    return read;
  }

  private static void mark(AffineForm form, boolean[] read) {
    for (int k = 0; k < form.terms(); k++) {
      read[form.variable(k)] = true;
    }
  }
}
