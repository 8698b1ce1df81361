package org.relucid.relaxations.lp;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Step;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The triangle relaxation Δ: one linear program over the inputs and all neurons, in which each
/// unstable neuron has `h ≥ 0`, `h ≥ z` and the chord `(u - l)h ≤ u(z - l)`, with `l` and `u` the
/// exact optima of the same program up to that neuron ("LP-all"), or given by a cheaper relaxation.
/// [E17, S19]
///
/// *Cost*: two linear programs per output, and with LP-all per neuron.
public record Triangle(Intermediate intermediate) implements Relaxation {
  /// Where `l` and `u` of the neurons come from.
  public sealed interface Intermediate {
    /// From the triangle's own linear programs: the relaxation as the theory defines it.
    record Optimal() implements Intermediate {}

    /// From a cheaper relaxation: looser, and one pair of linear programs per output.
    record By(LinearRelaxation relaxation) implements Intermediate {}
  }

  @Override
  public String name() {
    return switch (intermediate) {
      case Intermediate.Optimal() -> "triangle";
      case Intermediate.By(LinearRelaxation relaxation) -> "triangle over " + relaxation.name();
    };
  }

  @Override
  public Analysis over(ScalarNetwork network, Box box) {
    return new Run(network, box).result(intermediate);
  }

  private record Result(List<Interval> neurons, List<Interval> outputs, Certificate certificate)
      implements Analysis {}

  /// One analysis: the derivation grows with the facts.
  private static final class Run {
    private final ScalarNetwork network;
    private final Box box;
    private final Derivation derivation;
    private final LinearFacts facts = new LinearFacts();
    private final List<Interval> neurons = new ArrayList<>();
    private final List<Interval> outputs = new ArrayList<>();

    Run(ScalarNetwork network, Box box) {
      this.network = network;
      this.box = box;
      this.derivation = new Derivation(BoxSetting.of(network, box));
      for (int i = 0; i < derivation.setting().assumptions().size(); i++) {
        AffineForm side = derivation.setting().assumptions().get(i);
        facts.atLeastZero(side.inDimension(network.inputs()), derivation.add(new Step.Assume(i)));
      }
    }

    Result result(Intermediate intermediate) {
      List<DerivedBounds> given =
          switch (intermediate) {
            case Intermediate.Optimal() -> List.of();
            case Intermediate.By(LinearRelaxation relaxation) -> relaxation.derive(derivation, box);
          };
      for (int k = 0; k < network.neurons(); k++) {
        DerivedBounds z = given.isEmpty() ? bound(network.preActivations().get(k)) : given.get(k);
        neurons.add(z.interval());
        TriangleFacts.add(facts, derivation, k, z);
      }
      for (int j = 0; j < network.outputs(); j++) {
        DerivedBounds y = bound(network.outputForms().get(j));
        outputs.add(y.interval());
        derivation.concludeBounds(j, y.interval(), y.lowerFact(), y.upperFact());
      }
      return new Result(neurons, outputs, derivation.certificate());
    }

    private DerivedBounds bound(AffineForm form) {
      LinearFacts.Minimum least = facts.minimum(form);
      LinearFacts.Minimum negated = facts.minimum(form.negate());
      return new DerivedBounds(
          new Bounds<>(least.value(), negated.value().negate()),
          derivation.combine(least.terms(), Rational.ZERO),
          derivation.combine(negated.terms(), Rational.ZERO));
    }
  }
}
