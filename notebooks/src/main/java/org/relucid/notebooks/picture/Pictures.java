package org.relucid.notebooks.picture;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Certificate;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.function.Expression;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.Network;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;

/// The pictures that there are.
public final class Pictures {
  private Pictures() {}

  /// A function of one variable over an interval, with its breakpoints.
  public static Picture function(PiecewiseLinear f, Interval over) {
    return FunctionPicture.of(f, over);
  }

  /// A network as a graph with exact weights.
  public static Picture network(ScalarNetwork network) {
    return NetworkPicture.of(network);
  }

  /// What relaxations allow for `(x, y)` on a box, around the graph of the function.
  ///
  /// @throws IllegalArgumentException unless the network has one input
  public static Picture relaxation(
      ScalarNetwork network, Interval box, List<Relaxation> relaxations) {
    return RelaxationPicture.of(network, 0, box, relaxations);
  }

  /// One ReLU over an interval, relaxed.
  public static Picture neuron(Interval z, List<Relaxation> relaxations) {
    return relaxation(
        Spelling.scalarNetwork(1, List.of(Expression.variable(0).relu())), z, relaxations);
  }

  /// The gap of a relaxation on each box `[l, u]` of a grid inside an interval.
  public static Picture boxPlane(
      ScalarNetwork network, Relaxation relaxation, Interval within, int grid) {
    return BoxPlanePicture.of(network, 0, relaxation, within, grid);
  }

  /// Bounds of an output by several relaxations, and the exact range below them.
  public static Picture bounds(Network network, int output, Box box, List<Relaxation> relaxations) {
    List<RangesPicture.Named> ranges = new ArrayList<>();
    List<Relaxation> all = new ArrayList<>(relaxations);
    all.add(Relaxations.EXACT);
    for (Relaxation relaxation : all) {
      Interval bounds = relaxation.over(network, box).outputs().get(output);
      ranges.add(new RangesPicture.Named(relaxation.name(), bounds));
    }
    return RangesPicture.of(ranges);
  }

  /// The linear regions of a network of two inputs.
  public static Picture regions(ScalarNetwork network, Box box) {
    return RegionsPicture.of(network, box);
  }

  /// A derivation as a graph of its steps.
  public static Picture proof(Certificate certificate) {
    return ProofPicture.of(certificate);
  }
}
