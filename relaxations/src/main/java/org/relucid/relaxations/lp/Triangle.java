package org.relucid.relaxations.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.proofs.kernel.Step;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.Looseness;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.relaxations.group.Maximum;
import org.relucid.relaxations.linear.LinearRelaxation;
import org.relucid.relaxations.linear.Rounding;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.Expanded;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The triangle relaxation Δ: one linear program over the inputs and all neurons, in which each
/// unstable neuron has `h ≥ 0`, `h ≥ z` and the chord `(u - l)h ≤ u(z - l)`, with `l` and `u` the
/// exact optima of the same program up to that neuron ("LP-all"), or given by a cheaper relaxation.
/// (E17, S19)
///
/// *Cost*: two linear programs per output, and with LP-all per neuron.
///
/// @param solve whether the linear programs are solved to the optimum, or only to a safe bound
/// @param rounding of each bound that a linear program gives, before it is used further
public record Triangle(Intermediate intermediate, Solve solve, Rounding<Rational> rounding)
    implements Relaxation {
  /// The most neurons for which LP-all is computed to the optimum, since every bound is made of
  /// those before it.
  public static final int MOST_NEURONS = 200;

  /// Where `l` and `u` of the neurons come from.
  public sealed interface Intermediate {
    /// From the triangle's own linear programs: the relaxation as the theory defines it.
    record Optimal() implements Intermediate {}

    /// From a cheaper relaxation: looser, and one pair of linear programs per output.
    record By(LinearRelaxation relaxation) implements Intermediate {}
  }

  @Override
  public String name() {
    String bounds =
        switch (intermediate) {
          case Intermediate.Optimal() -> "triangle";
          case Intermediate.By(LinearRelaxation relaxation) -> "triangle-" + relaxation.name();
        };
    return solve == Solve.SAFE ? bounds + "-safe" : bounds;
  }

  @Override
  public Analysis over(ScalarNetwork network, Box box) {
    return over(network, box, List.of());
  }

  /// Absolute values, maxima, minima and pools get, besides the triangles of their neurons, the
  /// least concave function above them over the box of their arguments' bounds. With it a bound of
  /// a maximum is never above the greatest bound of its arguments.
  @Override
  public Analysis over(Network network, Box box) {
    Expanded expanded = network.expandWithNodes();
    return over(expanded.network(), box, Maximum.of(network, expanded));
  }

  private Analysis over(ScalarNetwork network, Box box, List<Maximum> maxima) {
    boolean nested = intermediate instanceof Intermediate.Optimal && solve == Solve.EXACT;
    if (nested && network.neurons() > MOST_NEURONS) {
      throw new IllegalArgumentException(
          network.neurons()
              + " neurons, "
              + name()
              + " is computed for at most "
              + MOST_NEURONS
              + "; triangle-safe and triangle-deeppoly have no such limit");
    }
    return new Run(this, network, box).result(maxima);
  }

  /// Bounds of a form, and the linear programs that gave them.
  private record Bounded(
      LinearFacts.Minimum least, LinearFacts.Minimum negatedGreatest, DerivedBounds derived) {
    Looseness looseness(ScalarNetwork network, Box box, AffineForm form, Looseness.Side side) {
      return switch (side) {
        case LOWER -> TriangleLooseness.of(network, box, form, least, derived.bounds().lower());
        case UPPER ->
            TriangleLooseness.of(network, box, form, negatedGreatest, derived.bounds().upper());
      };
    }
  }

  private record Result(Run run, Certificate certificate) implements Analysis {
    @Override
    public List<Interval> neurons() {
      return run.neurons;
    }

    @Override
    public List<Interval> outputs() {
      return run.outputs.stream().map(bounded -> bounded.derived().interval()).toList();
    }

    @Override
    public Optional<Looseness> looseness(int output, Looseness.Side side) {
      AffineForm form = run.network.outputForms().get(output);
      return Optional.of(run.outputs.get(output).looseness(run.network, run.box, form, side));
    }
  }

  /// One analysis: the derivation grows with the facts.
  private static final class Run {
    private final Triangle triangle;
    private final ScalarNetwork network;
    private final Box box;
    private final Derivation derivation;
    private final LinearFacts facts = new LinearFacts();
    private final List<Interval> neurons = new ArrayList<>();
    private final List<Bounded> outputs = new ArrayList<>();

    Run(Triangle triangle, ScalarNetwork network, Box box) {
      this.triangle = triangle;
      this.network = network;
      this.box = box;
      this.derivation = new Derivation(BoxSetting.of(network, box));
      for (int i = 0; i < derivation.setting().assumptions().size(); i++) {
        AffineForm side = derivation.setting().assumptions().get(i);
        facts.atLeastZero(side.inDimension(network.inputs()), derivation.add(new Step.Assume(i)));
      }
    }

    Result result(List<Maximum> maxima) {
      List<DerivedBounds> given =
          switch (triangle.intermediate) {
            case Intermediate.Optimal() -> List.of();
            case Intermediate.By(LinearRelaxation relaxation) -> relaxation.derive(derivation, box);
          };
      for (int k = 0; k < network.neurons(); k++) {
        DerivedBounds z =
            given.isEmpty() ? bound(network.preActivations().get(k)).derived() : given.get(k);
        neurons.add(z.interval());
        switch (triangle.solve) {
          case EXACT -> TriangleFacts.add(facts, derivation, k, z);
          case SAFE -> TriangleFacts.addWithBounds(facts, derivation, k, z);
        }
        for (Maximum maximum : maxima) {
          if (maximum.last(network) == k) {
            addUpperSide(maximum, network.inputs() + k + 1);
          }
        }
      }
      for (int j = 0; j < network.outputs(); j++) {
        Bounded bounded = bound(network.outputForms().get(j));
        outputs.add(bounded);
        DerivedBounds y = bounded.derived();
        derivation.concludeBounds(j, y.interval(), y.lowerFact(), y.upperFact());
      }
      return new Result(this, derivation.certificate());
    }

    private void addUpperSide(Maximum maximum, int dimension) {
      List<DerivedBounds> arguments =
          maximum.arguments().stream()
              .map(argument -> bound(argument.inDimension(dimension)).derived())
              .toList();
      for (AffineForm fact : maximum.upperSide(arguments)) {
        facts.atLeastZero(fact.inDimension(dimension), maximum.derive(derivation, fact, arguments));
      }
    }

    private Bounded bound(AffineForm form) {
      LinearFacts.Minimum least = facts.minimum(form, triangle.solve);
      LinearFacts.Minimum negated = facts.minimum(form.negate(), triangle.solve);
      Rational greatest = negated.value().negate();
      Bounds<Rational> used = triangle.rounding.outward(new Bounds<>(least.value(), greatest));
      return new Bounded(
          least,
          negated,
          new DerivedBounds(
              used,
              derivation.combine(least.terms(), least.value().subtract(used.lower())),
              derivation.combine(negated.terms(), used.upper().subtract(greatest))));
    }
  }
}
