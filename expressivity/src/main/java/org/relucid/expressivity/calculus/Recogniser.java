package org.relucid.expressivity.calculus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relucid.proofs.kernel.precision.Fact;
import org.relucid.proofs.kernel.precision.Refusal;
import org.relucid.proofs.kernel.precision.RelaxationName;
import org.relucid.proofs.kernel.precision.Rule;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Walks through the neurons in their order and says which forms are exact, and as functions of
/// which base.
///
/// The *direction* of a pre-activation is its linear part, scaled to the first factor 1: neurons of
/// one direction are functions of one base, whatever their order, scale and number. Stable neurons
/// are replaced at once; the rest of the work is done when a neuron is asked for, so that the inner
/// neuron of a band, which is not exact, is never tried as a sum.
final class Recogniser {
  private final Derivation derivation;
  private final RelaxationName relaxation;
  private final ScalarNetwork network;
  private final Sums sums;

  /// By direction: the step of the fact that is its own base.
  private final Map<AffineForm, Optional<Integer>> bases = new HashMap<>();

  /// By neuron: the base that its pre-activation is affine in.
  private final Map<Integer, Optional<Integer>> bends = new HashMap<>();

  /// By neuron: the step that shows it exact.
  private final Map<Integer, Optional<Integer>> exact = new HashMap<>();

  /// By neuron and base: its fact over that base.
  private final Map<List<Integer>, Optional<Integer>> composed = new HashMap<>();

  Recogniser(Derivation derivation, RelaxationName relaxation) {
    this.derivation = derivation;
    this.relaxation = relaxation;
    this.network = derivation.kernel().analysed();
    this.sums = new Sums(derivation, this);
  }

  /// The step that shows the output exact.
  Optional<Integer> output(int index) throws Refusal {
    if (!isIntervals()) {
      for (int k = 0; k < network.neurons(); k++) {
        replaceIfStable(k);
      }
    }
    return form(derivation.kernel().output(index));
  }

  private boolean isIntervals() {
    return relaxation.name().equals("ibp");
  }

  private void replaceIfStable(int neuron) throws Refusal {
    if (derivation.take(new Rule.Stable(neuron)).isPresent()) {
      return;
    }
    AffineForm p = derivation.kernel().preActivation(neuron);
    if (p.terms() <= 1 || isOverInputs(p)) {
      Optional<Integer> base = bend(neuron);
      if (base.isPresent() && derivation.take(new Rule.Active(neuron, base.get())).isEmpty()) {
        derivation.take(new Rule.Inactive(neuron, base.get()));
      }
    }
  }

  private boolean isOverInputs(AffineForm form) {
    return form.isConstant() || form.variable(form.terms() - 1) < network.inputs();
  }

  boolean isInput(int variable) {
    return variable < network.inputs();
  }

  int inputs() {
    return network.inputs();
  }

  private AffineForm preActivation(int neuron) {
    try {
      return derivation.kernel().preActivation(neuron);
    } catch (Refusal beyondTheAllowance) {
      return AffineForm.constant(network.inputs() + network.neurons(), Rational.ZERO);
    }
  }

  /// The base that the neuron's pre-activation is affine in, if that is exact.
  Optional<Integer> bend(int neuron) {
    Optional<Integer> known = bends.get(neuron);
    if (known == null) {
      known = base(direction(preActivation(neuron)));
      bends.put(neuron, known);
    }
    return known;
  }

  private static AffineForm direction(AffineForm form) {
    AffineForm linear = form.add(form.constant().negate());
    return form.isConstant() ? linear : linear.multiply(form.factor(0).reciprocal());
  }

  private Optional<Integer> base(AffineForm direction) {
    Optional<Integer> known = bases.get(direction);
    if (known == null) {
      known = form(direction).flatMap(this::asBase);
      bases.put(direction, known);
    }
    return known;
  }

  private Optional<Integer> asBase(int step) {
    return derivation.baseOf(step) == step
        ? Optional.of(step)
        : derivation.take(new Rule.Rebase(step));
  }

  /// The step that shows the neuron exact.
  Optional<Integer> exact(int neuron) {
    Optional<Integer> known = exact.get(neuron);
    if (known == null) {
      known = band(neuron).or(() -> relu(neuron));
      exact.put(neuron, known);
    }
    return known;
  }

  private Optional<Integer> relu(int neuron) {
    return bend(neuron).flatMap(base -> derivation.take(new Rule.Relu(neuron, base)));
  }

  /// As a band: `p = H - s·h`, where the argument of `h` is one layer over some base.
  private Optional<Integer> band(int neuron) {
    AffineForm p = preActivation(neuron);
    boolean clips = p.terms() == 1 && !isInput(p.variable(0)) && p.factor(0).signum() < 0;
    if (isIntervals() || !clips || p.constant().signum() <= 0) {
      return Optional.empty();
    }
    AffineForm inner = preActivation(p.variable(0) - network.inputs());
    if (isOverInputs(inner)) {
      return Optional.empty();
    }
    int last = inner.variable(inner.terms() - 1) - network.inputs();
    return bend(last)
        .flatMap(
            base ->
                slopeOver(inner, base)
                    .flatMap(slope -> derivation.take(new Rule.Band(neuron, slope, base))));
  }

  /// `α`, where the form is `α·b` and neurons that are affine in `b`, and a number.
  private Optional<Rational> slopeOver(AffineForm form, int base) {
    List<Integer> rest = new ArrayList<>();
    for (int k = 0; k < form.terms(); k++) {
      if (isInput(form.variable(k)) || !bendsOver(form.variable(k), base)) {
        rest.add(k);
      }
    }
    return multiple(part(form, rest), derivation.fact(base).form());
  }

  boolean bendsOver(int variable, int base) {
    return bend(variable - network.inputs()).filter(b -> b == base).isPresent();
  }

  /// The terms with these places, without the constant.
  static AffineForm part(AffineForm form, List<Integer> places) {
    return AffineForm.of(
        form.dimension(),
        places.stream().mapToInt(form::variable).toArray(),
        places.stream().map(form::factor).toArray(Rational[]::new),
        Rational.ZERO);
  }

  /// `α` with `form = α·of` but for the constants.
  static Optional<Rational> multiple(AffineForm form, AffineForm of) {
    if (form.isConstant()) {
      return Optional.of(Rational.ZERO);
    }
    if (of.isConstant() || of.variable(0) != form.variable(0) || of.terms() != form.terms()) {
      return Optional.empty();
    }
    Rational slope = form.factor(0).divide(of.factor(0));
    return form.addMultiple(slope.negate(), of).isConstant()
        ? Optional.of(slope)
        : Optional.empty();
  }

  /// The neuron's fact over a base that its own is a function of.
  Optional<Integer> over(int neuron, int base) {
    List<Integer> key = List.of(neuron, base);
    Optional<Integer> known = composed.get(key);
    if (known == null) {
      known = exact(neuron).flatMap(step -> composed(step, base));
      composed.put(key, known);
    }
    return known;
  }

  private Optional<Integer> composed(int step, int base) {
    if (!ancestors(derivation.baseOf(step)).contains(base)) {
      return Optional.empty();
    }
    int at = step;
    while (derivation.baseOf(at) != base) {
      Optional<Integer> next = derivation.take(new Rule.Compose(at));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  /// The base, the base of what it was made from, and so on.
  List<Integer> ancestors(int base) {
    List<Integer> chain = new ArrayList<>(List.of(base));
    Optional<Fact> origin = derivation.fact(base).base().origin();
    while (origin.isPresent()) {
      Fact.Base next = origin.get().base();
      chain.add(next.step());
      origin = next.origin();
    }
    return chain;
  }

  /// The step that shows the form exact.
  Optional<Integer> form(AffineForm form) {
    if (isOverInputs(form)) {
      return derivation.take(new Rule.Affine(form));
    }
    if (form.terms() == 1) {
      return exact(form.variable(0) - network.inputs())
          .flatMap(step -> sums.multiple(form.factor(0), step, form.constant()));
    }
    return sums.of(form);
  }
}
