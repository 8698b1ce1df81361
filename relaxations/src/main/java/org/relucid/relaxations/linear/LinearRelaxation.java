package org.relucid.relaxations.linear;

import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.relaxations.Analysis;
import org.relucid.relaxations.Bounds;
import org.relucid.relaxations.OrderedField;
import org.relucid.relaxations.Relaxation;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A relaxation by two lines per neuron, on one box with rational ends.
///
/// @param rounding [Rounding#none] for exact bounds
public record LinearRelaxation(String name, ReluRelaxation lines, Rounding<Rational> rounding)
    implements Relaxation {
  @Override
  public Analysis over(ScalarNetwork network, Box box) {
    List<Bounds<Rational>> sides =
        box.sides().stream().map(side -> new Bounds<>(side.lower(), side.upper())).toList();
    LinearAnalysis<Rational> analysis =
        LinearAnalysis.of(network, sides, lines, OrderedField.RATIONALS, rounding);
    return new Result(analysis, box);
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
      return LinearDerivation.of(analysis, box);
    }

    private static List<Interval> intervals(List<LinearAnalysis.Bounded<Rational>> bounded) {
      return bounded.stream().map(b -> new Interval(b.used().lower(), b.used().upper())).toList();
    }
  }
}
