package org.relucid.proofs.kernel;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.proofs.kernel.Verdict.Place;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.LinearCombination;
import org.relucid.theory.linear.LinearCombination.Summand;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Checks certificates: exact, total, deterministic. It replays the derivation step by step with
/// the rules of [Step], and compares the facts reached with the conclusions.
///
/// *Soundness.* Each fact `form ≥ 0` holds at `(x, h(x))` for every `x` at which all assumptions
/// and all hypotheses of the branches then open hold; so one that stands outside of all branches
/// holds wherever the assumptions hold.
///
/// *Cost.* Linear in the number of terms of all combinations, with exact arithmetic; time and
/// memory are bounded by [Effort].
public final class Kernel {
  private final Setting setting;
  private final Effort effort = new Effort();
  private final Facts facts = new Facts(effort);

  Kernel(Setting setting) {
    this.setting = setting;
  }

  /// The theorems that the certificate proves, or the first fault in it; never an exception.
  public static Verdict check(Certificate certificate) {
    Kernel kernel = new Kernel(certificate.setting());
    Place place = new Place.AtEnd();
    try {
      for (int i = 0; i < certificate.steps().size(); i++) {
        place = new Place.AtStep(i);
        kernel.take(certificate.steps().get(i));
      }
      place = new Place.AtEnd();
      kernel.facts.requireAllClosed();
      if (certificate.conclusions().isEmpty()) {
        throw new Rejection(new Reason.NothingConcluded());
      }
      List<Theorem> theorems = new ArrayList<>();
      for (int i = 0; i < certificate.conclusions().size(); i++) {
        place = new Place.AtConclusion(i);
        theorems.add(kernel.conclude(certificate.conclusions().get(i)));
      }
      return new Verdict.Accepted(theorems);
    } catch (Rejection rejection) {
      return new Verdict.Rejected(place, rejection.reason());
    }
  }

  /// The fact of the next step.
  AffineForm take(Step step) throws Rejection {
    switch (step) {
      case Step.Split split -> facts.split(inSpace(split.form()));
      case Step.Otherwise() -> facts.otherwise();
      case Step.End() -> facts.end();
      case Step.Assume assume -> facts.add(assumption(assume.assumption()));
      case Step.NonNegative(int neuron) -> facts.add(value(neuron));
      case Step.Above(int neuron) -> facts.add(value(neuron).subtract(preActivation(neuron)));
      case Step.Chord chord -> facts.add(chord(chord));
      case Step.Active active -> facts.add(active(active));
      case Step.Inactive inactive -> facts.add(inactive(inactive));
      case Step.Combine combine -> facts.add(combine(combine));
      case Step.Absurd absurd -> facts.add(absurd(absurd));
    }
    return facts.last();
  }

  private AffineForm chord(Step.Chord chord) throws Rejection {
    Rational l = chord.lower();
    Rational u = chord.upper();
    if (l.signum() > 0 || u.signum() < 0 || l.compareTo(u) >= 0) {
      throw new Rejection(new Reason.NoChord(l, u));
    }
    AffineForm z = preActivation(chord.neuron());
    requireSame(facts.get(chord.lowerFact()), z.add(l.negate()));
    requireSame(facts.get(chord.upperFact()), z.negate().add(u));
    Summand minusValue = new Summand(value(chord.neuron()).negate());
    return sum(List.of(u, u.subtract(l)), List.of(facts.summand(chord.lowerFact()), minusValue));
  }

  private AffineForm active(Step.Active active) throws Rejection {
    AffineForm z = preActivation(active.neuron());
    requireSame(facts.get(active.premise()), z);
    return z.subtract(value(active.neuron()));
  }

  private AffineForm inactive(Step.Inactive inactive) throws Rejection {
    requireSame(facts.get(inactive.premise()), preActivation(inactive.neuron()).negate());
    return value(inactive.neuron()).negate();
  }

  private AffineForm combine(Step.Combine combine) throws Rejection {
    if (combine.constant().signum() < 0) {
      throw new Rejection(new Reason.NegativeConstant(combine.constant()));
    }
    List<Rational> multipliers = new ArrayList<>();
    List<Summand> summands = new ArrayList<>();
    for (int i = 0; i < combine.terms().size(); i++) {
      Rational multiplier = combine.terms().get(i).multiplier();
      if (multiplier.signum() < 0) {
        throw new Rejection(new Reason.NegativeMultiplier(i, multiplier));
      }
      multipliers.add(multiplier);
      summands.add(facts.summand(combine.terms().get(i).fact()));
    }
    return sum(multipliers, summands).add(effort.number(combine.constant()));
  }

  private AffineForm sum(List<Rational> multipliers, List<Summand> summands) throws Rejection {
    for (Rational multiplier : multipliers) {
      effort.number(multiplier);
    }
    long kept = effort.kept();
    AffineForm sum = LinearCombination.of(setting.dimension(), multipliers, summands, effort);
    effort.backTo(kept);
    return sum;
  }

  private AffineForm absurd(Step.Absurd absurd) throws Rejection {
    AffineForm premise = facts.get(absurd.premise());
    if (!premise.isConstant() || premise.constant().signum() >= 0) {
      throw new Rejection(new Reason.NotAbsurd(premise));
    }
    return inSpace(absurd.form());
  }

  private Theorem conclude(Conclusion conclusion) throws Rejection {
    switch (conclusion.claim()) {
      case Claim.NonNegative(AffineForm form) ->
          requireSame(facts.get(conclusion.step()), inSpace(form));
      case Claim.OutputAtLeast(int output, Rational bound) ->
          requireSame(facts.get(conclusion.step()), output(output).add(bound.negate()));
      case Claim.OutputAtMost(int output, Rational bound) ->
          requireSame(facts.get(conclusion.step()), output(output).negate().add(bound));
      case Claim.Infeasible() -> {
        AffineForm fact = facts.get(conclusion.step());
        if (!fact.isConstant() || fact.constant().signum() >= 0) {
          throw new Rejection(new Reason.NotAbsurd(fact));
        }
      }
      case Claim.Violated(Vector point, AffineForm form) -> violated(point, inSpace(form));
    }
    return new Theorem(setting, conclusion.claim());
  }

  private void violated(Vector point, AffineForm form) throws Rejection {
    if (point.size() != setting.network().inputs()) {
      throw new Rejection(new Reason.WrongDimension(point.size(), setting.network().inputs()));
    }
    final long kept = effort.kept();
    List<Rational> state = state(point);
    for (int i = 0; i < setting.assumptions().size(); i++) {
      Rational value = value(setting.assumptions().get(i), state);
      if (value.signum() < 0) {
        throw new Rejection(new Reason.AssumptionFails(i, value));
      }
    }
    Rational value = value(form, state);
    if (value.signum() >= 0) {
      throw new Rejection(new Reason.NotViolated(value));
    }
    effort.backTo(kept);
  }

  /// `(x, h(x))`, neuron by neuron.
  private List<Rational> state(Vector point) throws Rejection {
    List<Rational> state = new ArrayList<>(point.entries());
    for (AffineForm z : setting.network().preActivations()) {
      state.add(effort.keep(value(z, state).max(Rational.ZERO)));
    }
    return state;
  }

  /// `form(state)`.
  private Rational value(AffineForm form, List<Rational> state) throws Rejection {
    Rational sum = effort.number(form.constant());
    for (int k = 0; k < form.terms(); k++) {
      Rational factor = effort.number(form.factor(k));
      Rational value = effort.number(state.get(form.variable(k)));
      sum = effort.number(sum.add(factor.multiply(value)));
    }
    return sum;
  }

  private AffineForm assumption(int index) throws Rejection {
    int assumptions = setting.assumptions().size();
    if (index < 0 || index >= assumptions) {
      throw new Rejection(new Reason.NoSuchAssumption(index, assumptions));
    }
    return setting.assumptions().get(index);
  }

  /// `h` of the neuron, as a form.
  private AffineForm value(int neuron) throws Rejection {
    requireNeuron(neuron);
    return AffineForm.variable(setting.dimension(), setting.network().inputs() + neuron);
  }

  /// `z` of the neuron, as a form.
  private AffineForm preActivation(int neuron) throws Rejection {
    requireNeuron(neuron);
    return setting.network().preActivations().get(neuron).inDimension(setting.dimension());
  }

  private AffineForm output(int index) throws Rejection {
    int outputs = setting.network().outputs();
    if (index < 0 || index >= outputs) {
      throw new Rejection(new Reason.NoSuchOutput(index, outputs));
    }
    return setting.network().outputForms().get(index);
  }

  private void requireNeuron(int neuron) throws Rejection {
    int neurons = setting.network().neurons();
    if (neuron < 0 || neuron >= neurons) {
      throw new Rejection(new Reason.NoSuchNeuron(neuron, neurons));
    }
  }

  private AffineForm inSpace(AffineForm form) throws Rejection {
    if (form.dimension() != setting.dimension()) {
      throw new Rejection(new Reason.WrongDimension(form.dimension(), setting.dimension()));
    }
    return form;
  }

  private void requireSame(AffineForm found, AffineForm expected) throws Rejection {
    effort.read(expected);
    if (!found.equals(expected)) {
      throw new Rejection(new Reason.DifferentForm(found, expected));
    }
  }
}
