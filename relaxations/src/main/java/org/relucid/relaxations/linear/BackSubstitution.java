package org.relucid.relaxations.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.FieldElement;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.linear.LinearBound.Side;
import org.relucid.relaxations.linear.LinearBound.Use;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// Bounds affine forms over inputs and neurons by replacing the neurons, from the last to the
/// first, by one of their two lines, and then the inputs by an end of the box. The lines of the
/// neurons before are given one after the other.
///
/// *Soundness*: a variable with a positive factor is replaced from below for a lower bound, and
/// from above for an upper one; with a negative factor the other way round.
///
/// *Cost*: for one form at most the number of all weights before it.
final class BackSubstitution<T extends FieldElement<T>> {
  private final ScalarNetwork network;
  private final List<Bounds<T>> box;
  private final OrderedField<T> field;
  private final List<Terms<T>> preActivations = new ArrayList<>();
  private final List<Lines<T>> lines = new ArrayList<>();

  /// An affine form with its numbers in the field.
  private record Terms<T>(int[] variables, List<T> factors, T constant) {}

  BackSubstitution(ScalarNetwork network, List<Bounds<T>> box, OrderedField<T> field) {
    if (box.size() != network.inputs()) {
      throw new IllegalArgumentException(
          "box of dimension " + box.size() + ", expected " + network.inputs());
    }
    this.network = network;
    this.box = box;
    this.field = field;
    network.preActivations().forEach(z -> preActivations.add(terms(z)));
  }

  private Terms<T> terms(AffineForm form) {
    int[] variables = new int[form.terms()];
    List<T> factors = new ArrayList<>();
    for (int k = 0; k < variables.length; k++) {
      variables[k] = form.variable(k);
      factors.add(field.of(form.factor(k)));
    }
    return new Terms<>(variables, factors, field.of(form.constant()));
  }

  /// The lines of the next neuron.
  void add(Lines<T> next) {
    lines.add(next);
  }

  LinearBound<T> lower(AffineForm form) {
    return bound(terms(form), Side.BELOW);
  }

  LinearBound<T> upper(AffineForm form) {
    return bound(terms(form), Side.ABOVE);
  }

  private LinearBound<T> bound(Terms<T> form, Side wanted) {
    int inputs = network.inputs();
    List<T> factors = new ArrayList<>(Collections.nCopies(inputs + lines.size(), field.zero()));
    List<Use<T>> uses = new ArrayList<>();
    addTo(factors, form, field.one());
    T value = form.constant();
    for (int k = lines.size() - 1; k >= 0; k--) {
      T factor = factors.get(inputs + k);
      int sign = field.signum(factor);
      if (sign != 0) {
        Side side = side(sign, wanted);
        uses.add(new Use<>(inputs + k, side, sign > 0 ? factor : factor.negate()));
        Lines.Line<T> line = side == Side.BELOW ? lines.get(k).below() : lines.get(k).above();
        value = value.add(factor.multiply(line.intercept()));
        if (field.signum(line.slope()) != 0) {
          T passed = factor.multiply(line.slope());
          Terms<T> z = preActivations.get(k);
          addTo(factors, z, passed);
          value = value.add(passed.multiply(z.constant()));
        }
      }
    }
    for (int i = 0; i < inputs; i++) {
      T factor = factors.get(i);
      int sign = field.signum(factor);
      if (sign != 0) {
        Side side = side(sign, wanted);
        uses.add(new Use<>(i, side, sign > 0 ? factor : factor.negate()));
        T end = side == Side.BELOW ? box.get(i).lower() : box.get(i).upper();
        value = value.add(factor.multiply(end));
      }
    }
    return new LinearBound<>(value, uses);
  }

  private void addTo(List<T> factors, Terms<T> form, T times) {
    for (int k = 0; k < form.variables().length; k++) {
      int variable = form.variables()[k];
      factors.set(variable, factors.get(variable).add(times.multiply(form.factors().get(k))));
    }
  }

  private static Side side(int sign, Side wanted) {
    return sign > 0 == (wanted == Side.BELOW) ? Side.BELOW : Side.ABOVE;
  }
}
