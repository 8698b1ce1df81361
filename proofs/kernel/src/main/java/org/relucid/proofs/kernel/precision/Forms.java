package org.relucid.proofs.kernel.precision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relucid.theory.function.Line;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The forms of a network, on its inputs and all its neurons, in which neurons may be replaced.
final class Forms {
  private final ScalarNetwork network;
  private final Allowance allowance;
  private final Map<Integer, AffineForm> replaced = new HashMap<>();
  private final List<Extent> extents;
  private final List<Integer> layers = new ArrayList<>();

  Forms(ScalarNetwork network, List<Extent> domain, Allowance allowance) {
    this.network = network;
    this.allowance = allowance;
    this.extents = new ArrayList<>(domain);
  }

  /// The network with `h_k = p_k + h'_k`, `h'_k = relu(-p_k)`, everywhere.
  ///
  /// Put `U'(e') = U(e)` for the form `e` that comes from `e'` by `h'_k = h_k - p_k`. If `U` is
  /// what deeppoly-1 computes on the network, then `U'` is as deeppoly-0 on the flipped one: `l' =
  /// -u` and `u' = -l`; `h' ≡ 0` iff `h ≡ p`, `h' ≡ p'` iff `h ≡ 0`; `0 ≤ h'` is `p ≤ h`; and `h' ≤
  /// u'(p' - l')/(u' - l')` is `h ≤ u(p - l)/(u - l)`. Only at `l = u = 0` the names of the phases
  /// differ, and there `h ≡ 0 ≡ p`. (THEORY 3.5)
  static ScalarNetwork flipped(ScalarNetwork network, Allowance allowance) throws Refusal {
    int dimension = network.inputs() + network.neurons();
    Map<Integer, AffineForm> values = new HashMap<>();
    List<AffineForm> flipped = new ArrayList<>();
    for (int k = 0; k < network.neurons(); k++) {
      AffineForm raw = network.preActivations().get(k).inDimension(dimension);
      AffineForm p = substituted(raw, values, allowance);
      AffineForm h = AffineForm.variable(dimension, network.inputs() + k);
      flipped.add(p.negate().inDimension(network.inputs() + k));
      values.put(network.inputs() + k, p.add(h));
    }
    List<AffineForm> outputs = new ArrayList<>();
    for (AffineForm output : network.outputForms()) {
      outputs.add(substituted(output, values, allowance));
    }
    return new ScalarNetwork(network.inputs(), flipped, outputs);
  }

  private static AffineForm substituted(
      AffineForm form, Map<Integer, AffineForm> values, Allowance allowance) throws Refusal {
    allowance.look(form.terms());
    boolean same = true;
    for (int k = 0; k < form.terms(); k++) {
      same &= !values.containsKey(form.variable(k));
    }
    return same ? form : changed(form, values, allowance);
  }

  private static AffineForm changed(
      AffineForm form, Map<Integer, AffineForm> values, Allowance allowance) throws Refusal {
    TreeMap<Integer, Rational> terms = new TreeMap<>();
    Rational constant = form.constant();
    for (int k = 0; k < form.terms(); k++) {
      AffineForm value =
          values.getOrDefault(
              form.variable(k), AffineForm.variable(form.dimension(), form.variable(k)));
      for (int m = 0; m < value.terms(); m++) {
        Rational product = allowance.number(form.factor(k).multiply(value.factor(m)));
        terms.merge(value.variable(m), product, Rational::add);
      }
      constant = allowance.number(constant.add(form.factor(k).multiply(value.constant())));
    }
    return allowance.form(AffineForm.of(form.dimension(), terms, constant));
  }

  int dimension() {
    return network.inputs() + network.neurons();
  }

  boolean isInput(int variable) {
    return variable < network.inputs();
  }

  /// `h`, or what it is replaced by.
  AffineForm neuron(int neuron) throws Refusal {
    requireNeuron(neuron);
    return reduced(AffineForm.variable(dimension(), network.inputs() + neuron));
  }

  /// `p`, with replaced neurons.
  AffineForm preActivation(int neuron) throws Refusal {
    requireNeuron(neuron);
    return reduced(network.preActivations().get(neuron).inDimension(dimension()));
  }

  /// The neuron of the k-th term.
  int neuronOf(AffineForm form, int k) throws Refusal {
    if (isInput(form.variable(k))) {
      throw new Refusal(new Fault.WrongVariables(form, "neurons"));
    }
    return form.variable(k) - network.inputs();
  }

  AffineForm output(int index) throws Refusal {
    if (index < 0 || index >= network.outputs()) {
      throw new Refusal(new Fault.NoSuchOutput(index, network.outputs()));
    }
    return reduced(network.outputForms().get(index));
  }

  /// The form that a step names, with replaced neurons.
  AffineForm given(AffineForm form) throws Refusal {
    if (form.dimension() != dimension()) {
      throw new Refusal(new Fault.WrongDimension(form.dimension(), dimension()));
    }
    return reduced(form);
  }

  private AffineForm reduced(AffineForm form) throws Refusal {
    return substituted(form, replaced, allowance);
  }

  /// From now on the neuron is written so.
  void replace(int neuron, AffineForm value) {
    replaced.put(network.inputs() + neuron, value);
  }

  AffineForm zero() {
    return AffineForm.constant(dimension(), Rational.ZERO);
  }

  private void requireNeuron(int neuron) throws Refusal {
    if (neuron < 0 || neuron >= network.neurons()) {
      throw new Refusal(new Fault.NoSuchNeuron(neuron, network.neurons()));
    }
  }

  /// The numbers `w`, `v` with `form = w·of + v`, as a line.
  Line affineIn(AffineForm of, AffineForm form) throws Refusal {
    allowance.look(form.terms() + of.terms());
    if (form.isConstant()) {
      return new Line(Rational.ZERO, form.constant());
    }
    if (of.isConstant()) {
      throw new Refusal(new Fault.NotAffineIn(form, of));
    }
    Rational w = allowance.number(form.factor(0).divide(of.factor(0)));
    AffineForm rest = form.addMultiple(w.negate(), of);
    if (!rest.isConstant()) {
      throw new Refusal(new Fault.NotAffineIn(form, of));
    }
    return new Line(w, rest.constant());
  }

  /// Where the form is on the domain, by intervals.
  Extent extent(AffineForm form) throws Refusal {
    int known = form.terms() == 0 ? 0 : form.variable(form.terms() - 1) + 1;
    while (extents.size() < known) {
      int neuron = extents.size() - network.inputs();
      extents.add(sum(network.preActivations().get(neuron)).relu());
    }
    return sum(form);
  }

  /// The same for a pre-activation as the network has it.
  Extent extentOfPreActivation(int neuron) throws Refusal {
    requireNeuron(neuron);
    return extent(network.preActivations().get(neuron));
  }

  private Extent sum(AffineForm form) throws Refusal {
    Extent sum = Extent.of(form.constant(), form.constant());
    for (int k = 0; k < form.terms(); k++) {
      Line factor = new Line(form.factor(k), Rational.ZERO);
      sum = sum.add(extents.get(form.variable(k)).after(factor));
      allowance.number(sum.lower().orElse(Rational.ZERO));
      allowance.number(sum.upper().orElse(Rational.ZERO));
    }
    return sum;
  }

  /// How many inputs occur; they come before the neurons.
  int inputs(AffineForm form) {
    int inputs = 0;
    while (inputs < form.terms() && isInput(form.variable(inputs))) {
      inputs++;
    }
    return inputs;
  }

  void requireSameLayer(int neuron, int other) throws Refusal {
    if (layer(network.inputs() + neuron) != layer(network.inputs() + other)) {
      throw new Refusal(new Fault.OtherLayer(neuron));
    }
  }

  /// The longest path of neurons from the inputs to this variable.
  private int layer(int variable) {
    for (int v = layers.size(); v <= variable; v++) {
      layers.add(isInput(v) ? 0 : 1 + deepest(network.preActivations().get(v - network.inputs())));
    }
    return layers.get(variable);
  }

  private int deepest(AffineForm form) {
    int deepest = 0;
    for (int k = 0; k < form.terms(); k++) {
      deepest = Math.max(deepest, layers.get(form.variable(k)));
    }
    return deepest;
  }
}
