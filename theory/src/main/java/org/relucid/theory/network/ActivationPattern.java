package org.relucid.theory.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Which neurons of a scalar network are on: one phase per neuron.
///
/// A pattern makes the network affine. Where it is assumed, the closed region `{x : g_i(x) ≥ 0}`
/// has one form per neuron: the pre-activation where the neuron is active, its negative where not.
///
/// ```java
/// ActivationPattern pattern = ActivationPattern.at(network, x);
/// pattern.affinePiece(network).at(x);            // = network.at(x)
/// ```
public record ActivationPattern(List<Phase> phases) {
  /// `ACTIVE`: the pre-activation is `≥ 0` and passes; `INACTIVE`: it is `≤ 0` and 0 comes out.
  public enum Phase {
    ACTIVE,
    INACTIVE
  }

  public ActivationPattern {
    phases = List.copyOf(phases);
  }

  /// The pattern at a point; a neuron with pre-activation 0 counts as active.
  public static ActivationPattern at(ScalarNetwork network, Vector x) {
    List<Rational> values = network.values(x).entries();
    List<Phase> phases = new ArrayList<>();
    for (int k = 0; k < network.neurons(); k++) {
      Vector before = Vector.of(values.subList(0, network.inputs() + k));
      boolean active = network.preActivations().get(k).at(before).signum() >= 0;
      phases.add(active ? Phase.ACTIVE : Phase.INACTIVE);
    }
    return new ActivationPattern(phases);
  }

  /// The region on which the pattern holds, as forms `≥ 0` on the inputs, one per neuron.
  public List<AffineForm> region(ScalarNetwork network) {
    List<AffineForm> region = new ArrayList<>();
    values(network, region);
    return region;
  }

  /// The affine map that the network is on [#region].
  public AffineMap affinePiece(ScalarNetwork network) {
    AffineMap values = new AffineMap(network.inputs(), values(network, new ArrayList<>()));
    return new AffineMap(
        network.inputs(), network.outputForms().stream().map(f -> f.after(values)).toList());
  }

  /// Inputs and neurons as forms on the inputs; the forms of the region are added to `region`.
  private List<AffineForm> values(ScalarNetwork network, List<AffineForm> region) {
    if (phases.size() != network.neurons()) {
      throw new IllegalArgumentException(
          "pattern of " + phases.size() + " phases, expected " + network.neurons());
    }
    int inputs = network.inputs();
    List<AffineForm> values = new ArrayList<>(AffineMap.identity(inputs).rows());
    for (int k = 0; k < phases.size(); k++) {
      AffineForm z = network.preActivations().get(k).after(new AffineMap(inputs, values));
      boolean active = phases.get(k) == Phase.ACTIVE;
      region.add(active ? z : z.negate());
      values.add(active ? z : AffineForm.constant(inputs, Rational.ZERO));
    }
    return values;
  }

  /// One character per neuron: `+` for active, `-` for inactive.
  @Override
  public String toString() {
    return phases.stream()
        .map(phase -> phase == Phase.ACTIVE ? "+" : "-")
        .collect(Collectors.joining());
  }
}
