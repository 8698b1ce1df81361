package org.relucid.relaxations.linear;

import java.util.List;
import java.util.Optional;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.Looseness;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.relaxations.group.Intervals;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.Operator;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A relaxation by two lines per neuron, on one box with rational ends.
///
/// @param rounding [Rounding#none] for exact bounds
public record LinearRelaxation(String name, ReluRelaxation lines, Rounding<Rational> rounding)
    implements Relaxation {
  @Override
  public Analysis over(ScalarNetwork network, Box box) {
    return new Result(analysis(network, box), box);
  }

  /// Intervals go operator by operator, each with its exact range. The other lines go neuron by
  /// neuron: those of `|z|` and of a leaky ReLU are then its chord and a line through its bend, the
  /// best there are; a maximum `b + relu(a - b)` gets the lines of `relu(a - b)`.
  @Override
  public Analysis over(Network network, Box box) {
    Analysis byNeurons = over(network.expand(), box);
    boolean operators =
        network.nodes().stream()
            .anyMatch(
                node -> !node.operator().isLinear() && !(node.operator() instanceof Operator.Relu));
    return lines instanceof Ibp && operators ? Intervals.over(network, box, byNeurons) : byNeurons;
  }

  /// Bounds of all pre-activations, derived on the same box.
  public List<DerivedBounds> derive(Derivation derivation, Box box) {
    return LinearDerivation.neurons(analysis(derivation.setting().network(), box), derivation);
  }

  private LinearAnalysis<Rational> analysis(ScalarNetwork network, Box box) {
    List<Bounds<Rational>> sides =
        box.sides().stream().map(side -> new Bounds<>(side.lower(), side.upper())).toList();
    return LinearAnalysis.of(network, sides, lines, OrderedField.RATIONALS, rounding);
  }

  private record Result(LinearAnalysis<Rational> analysis, Box box) implements Analysis {
    @Override
    public List<Interval> neurons() {
      return intervals(analysis.neurons());
    }

    @Override
    public List<Interval> outputs() {
      return intervals(analysis.outputs());
    }

    @Override
    public Certificate certificate() {
      return LinearDerivation.certificate(analysis, box);
    }

    @Override
    public Optional<Looseness> looseness(int output, Looseness.Side side) {
      return Optional.of(LinearLooseness.of(analysis, box, output, side));
    }

    private static List<Interval> intervals(List<LinearAnalysis.Bounded<Rational>> bounded) {
      return bounded.stream().map(b -> new Interval(b.used().lower(), b.used().upper())).toList();
    }
  }
}
