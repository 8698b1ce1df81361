package org.relucid.proofs.kernel.precision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relucid.proofs.kernel.precision.Fact.Base;
import org.relucid.proofs.kernel.precision.PrecisionCertificate.Conclusion;
import org.relucid.proofs.kernel.precision.PrecisionVerdict.Place;
import org.relucid.proofs.kernel.precision.RelaxationName.Strength;
import org.relucid.theory.function.Line;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Checks certificates of precision: exact, total, deterministic. It replays the steps, one method
/// per [Rule], and compares the facts reached with the outputs.
///
/// *Soundness.* For each [Fact], on every box in the domain the relaxation's bounds of its form are
/// exact, and so are those of its base; the form is the curve of the base. The arguments stand at
/// the rules.
///
/// *Cost.* Linear in what the steps name, times `log n` for sorting; time and memory are bounded by
/// [Allowance].
public final class PrecisionKernel {
  private final RelaxationName relaxation;
  private final List<Extent> domain;
  private final ScalarNetwork analysed;
  private final Allowance allowance = new Allowance();
  private final Forms forms;
  private final Directions directions;
  private final List<Optional<Fact>> facts = new ArrayList<>();

  /// A derivation without steps yet; the other parameters are as in [PrecisionCertificate].
  public PrecisionKernel(ScalarNetwork network, RelaxationName relaxation, List<Extent> domain)
      throws Refusal {
    this.relaxation = relaxation;
    this.domain = List.copyOf(domain);
    this.analysed = relaxation.isFlipped() ? Forms.flipped(network, allowance) : network;
    this.forms = new Forms(analysed, this.domain, allowance);
    this.directions = new Directions(analysed, allowance);
  }

  /// Whether the certificate proves what it concludes, or the first fault in it; never an
  /// exception.
  public static PrecisionVerdict check(PrecisionCertificate certificate) {
    Place place = new Place.InNetwork();
    try {
      PrecisionKernel kernel =
          new PrecisionKernel(
              certificate.network(), certificate.relaxation(), certificate.domain());
      for (int i = 0; i < certificate.steps().size(); i++) {
        place = new Place.AtStep(i);
        kernel.take(certificate.steps().get(i));
      }
      for (int i = 0; i < certificate.conclusions().size(); i++) {
        place = new Place.AtConclusion(i);
        kernel.conclude(certificate.conclusions().get(i));
      }
      if (certificate.conclusions().isEmpty()) {
        throw new Refusal(new Fault.NothingConcluded());
      }
      return new PrecisionVerdict.Accepted(certificate);
    } catch (Refusal refusal) {
      return new PrecisionVerdict.Rejected(place, refusal.fault());
    }
  }

  /// The network that the steps speak of: for deeppoly-1 the flipped one.
  public ScalarNetwork analysed() {
    return analysed;
  }

  /// The pre-activation of a neuron as it is now, with stable neurons replaced.
  public AffineForm preActivation(int neuron) throws Refusal {
    return forms.preActivation(neuron);
  }

  /// The form of an output as it is now.
  public AffineForm output(int index) throws Refusal {
    return forms.output(index);
  }

  /// Replays one more step: its fact, or nothing where the step replaces a neuron.
  ///
  /// @throws Refusal where the rule does not apply; nothing is changed then
  public Optional<Fact> take(Rule rule) throws Refusal {
    long kept = allowance.kept();
    Optional<Fact> fact =
        switch (rule) {
          case Rule.Affine(AffineForm form) -> Optional.of(affine(form));
          case Rule.Relu(int neuron, int from) -> Optional.of(relu(neuron, fact(from)));
          case Rule.Active(int neuron, int from) -> active(neuron, rangeOf(neuron, fact(from)));
          case Rule.Inactive(int neuron, int from) -> inactive(neuron, rangeOf(neuron, fact(from)));
          case Rule.Stable(int neuron) -> stable(neuron);
          case Rule.Sum sum -> Optional.of(sum(sum));
          case Rule.Aligned sum -> Optional.of(aligned(sum));
          case Rule.Convex convex -> Optional.of(convex(convex));
          case Rule.Layer layer -> Optional.of(layer(layer));
          case Rule.Hull(AffineForm form) -> Optional.of(hull(form));
          case Rule.Band band -> Optional.of(band(band));
          case Rule.Rebase(int from) -> Optional.of(rebase(fact(from)));
          case Rule.Compose(int from) -> Optional.of(compose(from));
        };
    if (fact.isPresent() && !(rule instanceof Rule.Hull)) {
      allowance.backTo(kept, fact.get());
    }
    facts.add(fact);
    return fact;
  }

  private Fact affine(AffineForm given) throws Refusal {
    AffineForm form = forms.given(given);
    if (forms.inputs(form) != form.terms()) {
      throw new Refusal(new Fault.WrongVariables(form, "inputs"));
    }
    return ownBase(form, forms.extent(form));
  }

  private Fact relu(int neuron, Fact from) throws Refusal {
    Line line = forms.affineIn(from.form(), forms.preActivation(neuron));
    Curve curve = from.curve().then(line, allowance).relu(allowance);
    return new Fact(forms.neuron(neuron), from.base(), curve);
  }

  private Extent rangeOf(int neuron, Fact from) throws Refusal {
    Line line = forms.affineIn(from.form(), forms.preActivation(neuron));
    return from.curve().range().after(line);
  }

  private Optional<Fact> active(int neuron, Extent range) throws Refusal {
    requireAtLeast(Strength.CHORD);
    if (!range.isNonNegative()) {
      throw new Refusal(new Fault.NotStable(neuron, range));
    }
    forms.replace(neuron, forms.preActivation(neuron));
    return Optional.empty();
  }

  private Optional<Fact> inactive(int neuron, Extent range) throws Refusal {
    requireAtLeast(Strength.CHORD);
    if (!range.isNonPositive()) {
      throw new Refusal(new Fault.NotStable(neuron, range));
    }
    forms.replace(neuron, forms.zero());
    return Optional.empty();
  }

  private Optional<Fact> stable(int neuron) throws Refusal {
    Extent range = forms.extentOfPreActivation(neuron);
    return range.isNonPositive() ? inactive(neuron, range) : active(neuron, range);
  }

  private Fact sum(Rule.Sum rule) throws Refusal {
    Base base = fact(rule.terms().getFirst().fact()).base();
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < rule.terms().size(); i++) {
      Fact term = fact(rule.terms().get(i).fact());
      if (term.base().step() != base.step()) {
        throw new Refusal(new Fault.OtherBase(i, term.base().step(), base.step()));
      }
      Line multiple = new Line(rule.terms().get(i).multiplier(), Rational.ZERO);
      curves.add(term.curve().then(multiple, allowance));
    }
    Curve sum = Curve.sum(curves, rule.constant(), allowance);
    for (int i = 0; i < curves.size() && curves.size() > 1; i++) {
      if (!Comonotone.test(curves.get(i), sum, allowance)) {
        throw new Refusal(new Fault.NotComonotone(i));
      }
    }
    return new Fact(combination(rule.terms(), rule.constant()), base, sum);
  }

  private Fact aligned(Rule.Aligned rule) throws Refusal {
    Map<Integer, Integer> moved = new HashMap<>();
    Extent extent = Extent.of(rule.constant(), rule.constant());
    for (int i = 0; i < rule.terms().size(); i++) {
      Fact term = fact(rule.terms().get(i).fact());
      Line multiple = new Line(rule.terms().get(i).multiplier(), Rational.ZERO);
      for (Map.Entry<Integer, Integer> entry : directions.of(term.form()).entrySet()) {
        int way = Directions.times(multiple.slope().signum(), entry.getValue());
        int before = moved.getOrDefault(entry.getKey(), Directions.NONE);
        if (before != Directions.NONE && (before != way || way == Directions.BOTH)) {
          throw new Refusal(new Fault.SharedInput(i, entry.getKey()));
        }
        moved.put(entry.getKey(), way);
      }
      extent = extent.add(term.curve().range().after(multiple));
    }
    return ownBase(combination(rule.terms(), rule.constant()), extent);
  }

  private AffineForm combination(List<Rule.Term> terms, Rational constant) throws Refusal {
    AffineForm sum = forms.zero().add(allowance.number(constant));
    for (Rule.Term term : terms) {
      sum = allowance.form(sum.addMultiple(term.multiplier(), fact(term.fact()).form()));
    }
    return sum;
  }

  private Fact convex(Rule.Convex rule) throws Refusal {
    requireAtLeast(Strength.CHORD);
    AffineForm form = forms.given(rule.form());
    Fact base = base(rule.base());
    OneLayer layer = OneLayer.of(form, rule.slope(), base, forms, allowance);
    int sign = layer.sign();
    if (relaxation.strength() == Strength.CHORD) {
      layer.requireFacing(sign);
    }
    return new Fact(form, base.base(), layer.curve());
  }

  private Fact layer(Rule.Layer rule) throws Refusal {
    requireAtLeast(Strength.HULL);
    AffineForm form = forms.given(rule.form());
    Fact base = base(rule.base());
    OneLayer layer = OneLayer.of(form, rule.slope(), base, forms, allowance);
    for (OneLayer.Kink kink : layer.kinks()) {
      forms.requireSameLayer(kink.neuron(), layer.kinks().getFirst().neuron());
    }
    return new Fact(form, base.base(), layer.curve());
  }

  private Fact hull(AffineForm given) throws Refusal {
    requireAtLeast(Strength.HULL);
    AffineForm form = forms.given(given);
    int inputs = forms.inputs(form);
    for (int k = inputs; k < form.terms(); k++) {
      int neuron = forms.neuronOf(form, k);
      forms.requireSameLayer(neuron, forms.neuronOf(form, inputs));
      AffineForm p = forms.preActivation(neuron);
      if (forms.inputs(p) != p.terms()) {
        throw new Refusal(new Fault.WrongVariables(p, "inputs"));
      }
    }
    return ownBase(form, forms.extent(form));
  }

  private Fact band(Rule.Band rule) throws Refusal {
    requireAtLeast(Strength.CHORD);
    AffineForm p = forms.preActivation(rule.neuron());
    if (p.terms() != 1 || p.factor(0).signum() >= 0 || p.constant().signum() <= 0) {
      throw new Refusal(new Fault.NoBand(p));
    }
    AffineForm inner = forms.preActivation(forms.neuronOf(p, 0));
    Fact base = base(rule.base());
    OneLayer layer = OneLayer.of(inner, rule.slope(), base, forms, allowance);
    layer.requireBand(p.constant().divide(p.factor(0).negate()));
    Line clip = new Line(p.factor(0), p.constant());
    Curve curve = layer.curve().relu(allowance).then(clip, allowance).relu(allowance);
    return new Fact(forms.neuron(rule.neuron()), base.base(), curve);
  }

  private Fact rebase(Fact from) {
    return Fact.base(from.form(), new Base(facts.size(), from.curve().range(), Optional.of(from)));
  }

  private Fact compose(int step) throws Refusal {
    Fact from = fact(step);
    if (from.base().origin().isEmpty()) {
      throw new Refusal(new Fault.RootBase(step));
    }
    Fact origin = from.base().origin().get();
    return new Fact(from.form(), origin.base(), from.curve().after(origin.curve(), allowance));
  }

  private void conclude(Conclusion conclusion) throws Refusal {
    AffineForm expected = forms.output(conclusion.output());
    AffineForm found = fact(conclusion.step()).form();
    if (!found.equals(expected)) {
      throw new Refusal(new Fault.DifferentForm(found, expected));
    }
  }

  private Fact ownBase(AffineForm form, Extent extent) {
    return Fact.base(form, new Base(facts.size(), extent, Optional.empty()));
  }

  private Fact fact(int step) throws Refusal {
    if (step < 0 || step >= facts.size() || facts.get(step).isEmpty()) {
      throw new Refusal(new Fault.NoFact(step));
    }
    return facts.get(step).get();
  }

  /// A fact that is its own base.
  private Fact base(int step) throws Refusal {
    Fact fact = fact(step);
    if (fact.base().step() != step) {
      throw new Refusal(new Fault.NoBase(step));
    }
    return fact;
  }

  private void requireAtLeast(Strength strength) throws Refusal {
    if (relaxation.strength().compareTo(strength) < 0) {
      throw new Refusal(new Fault.NotFor(relaxation));
    }
  }
}
