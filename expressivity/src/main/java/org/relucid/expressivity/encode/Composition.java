package org.relucid.expressivity.encode;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// The composition of two precise networks of one output each is precise: the value between them is
/// one number whose bounds are exact. (N)
///
/// The outer network is precise on the range of the inner one, on all boxes: let its domain be R or
/// contain that range.
public final class Composition {
  /// The theorem's name.
  public static final String THEOREM = "B24-composition";

  private Composition() {}

  /// `x ↦ outer(inner(x))`. The inner output is substituted into every form that reads it, so that
  /// the number of terms can be as large as the product of both.
  ///
  /// @throws IllegalArgumentException unless both have one output and the outer one has one input
  public static ScalarNetwork of(ScalarNetwork outer, ScalarNetwork inner) {
    require("outer network with inputs", outer.inputs());
    require("outer network with outputs", outer.outputs());
    require("inner network with outputs", inner.outputs());
    Wiring wiring = new Wiring(inner.inputs());
    List<AffineForm> between = new ArrayList<>();
    for (int i = 0; i < inner.inputs(); i++) {
      between.add(wiring.input(i));
    }
    AffineForm value = append(inner, between, wiring);
    return wiring.network(append(outer, new ArrayList<>(List.of(value)), wiring));
  }

  /// The network's output, with these forms in place of its inputs.
  private static AffineForm append(ScalarNetwork network, List<AffineForm> images, Wiring wiring) {
    for (AffineForm z : network.preActivations()) {
      images.add(wiring.relu(Wiring.substitute(z, images)));
    }
    return Wiring.substitute(network.outputForms().getFirst(), images);
  }

  private static void require(String what, int found) {
    if (found != 1) {
      throw new IllegalArgumentException(what + " " + found + ", expected 1");
    }
  }
}
