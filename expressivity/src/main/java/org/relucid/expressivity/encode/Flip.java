package org.relucid.expressivity.encode;

import java.util.ArrayList;
import java.util.List;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The flip of a network: every `relu(z)` becomes `z + relu(-z)`, which is the same function, and
/// turns a DeepPoly-0 analysis into a DeepPoly-1 analysis and back. (B24)
///
/// The line below `relu(-z)` under DeepPoly-1 is `-z`, so that below `z + relu(-z)` it is 0; the
/// chords above agree. Where the computed bounds of `z` are both 0 one analysis takes `z` and the
/// other 0 for the neuron; the functions that are flipped here are exact on either reading.
public final class Flip {
  private Flip() {}

  /// The flipped network, which carries `z` on by skips. Its forms are written over the inputs and
  /// its own neurons, so they grow with the depth of the network.
  public static ScalarNetwork of(ScalarNetwork network) {
    Wiring wiring = new Wiring(network.inputs());
    List<AffineForm> images = inputs(network, wiring);
    for (AffineForm z : network.preActivations()) {
      AffineForm flipped = Wiring.substitute(z, images);
      images.add(flipped.add(wiring.relu(flipped.negate())));
    }
    return wiring.network(Wiring.substitute(network.outputForms().getFirst(), images));
  }

  private static List<AffineForm> inputs(ScalarNetwork network, Wiring wiring) {
    List<AffineForm> inputs = new ArrayList<>();
    for (int i = 0; i < network.inputs(); i++) {
      inputs.add(wiring.input(i));
    }
    return inputs;
  }

  /// The flipped network of one without skips, itself without skips, equal and precise on an
  /// interval: there a form `z` is carried on as `relu(z + C) - C`, a neuron that is always active,
  /// with `-C` the interval bound of `z` in the given network.
  ///
  /// *Sound*: the DeepPoly-1 bounds of the flipped `z` are the DeepPoly-0 bounds of the given one,
  /// which lie within its interval bounds, and these grow with the box. (The interval bounds of the
  /// *flipped* network would be greater than need be.)
  ///
  /// @throws IllegalArgumentException for a network that has skips
  public static ScalarNetwork on(Interval domain, ScalarNetwork network) {
    if (!Skips.isWithout(network)) {
      throw new IllegalArgumentException("network with skips, expected one without");
    }
    return network.neurons() == 0 ? network : new OnInterval(domain, network).flipped();
  }

  /// Layer by layer: the first carries the input on, those between carry each form, and the last
  /// only the one form that the output needs.
  private static final class OnInterval {
    private final Interval domain;
    private final ScalarNetwork given;
    private final int[] layers;
    private final int depth;
    private final List<Interval> bounds;
    private final Wiring wiring = new Wiring();
    private final List<AffineForm> images = new ArrayList<>();
    private final AffineForm carriedInput;

    OnInterval(Interval domain, ScalarNetwork given) {
      this.domain = domain;
      this.given = given;
      this.layers = Skips.layers(given);
      this.depth = Skips.depth(layers);
      this.bounds = Relaxations.IBP.over(given, Box.of(domain)).neurons();
      images.add(wiring.input(0));
      carriedInput = carried(wiring.input(0), domain.lower());
    }

    /// `form` as `relu(form - lower) + lower`, where it is at least `lower`.
    private AffineForm carried(AffineForm form, Rational lower) {
      return wiring.relu(form.add(lower.negate())).add(lower);
    }

    ScalarNetwork flipped() {
      AffineForm output = given.outputForms().getFirst();
      Wiring.Sum negated = new Wiring.Sum(Rational.ZERO);
      Wiring.Sum linear = new Wiring.Sum(output.constant());
      Wiring.Sum linearGiven = new Wiring.Sum(output.constant());
      for (int k = 0; k < given.neurons(); k++) {
        AffineForm z = given.preActivations().get(k);
        AffineForm flipped = Wiring.substitute(z, images);
        AffineForm neuron = negative(k, flipped);
        images.add(neuron.add(carriedFrom(k, z, flipped)));
        Rational factor = output.coefficient(1 + k);
        negated.add(factor, neuron);
        linear.add(factor, flipped);
        linearGiven.add(factor, z);
      }
      return wiring.network(negated.add(last(linear.form(), linearGiven.form())).form());
    }

    /// `relu(-z)`, which is 0 where `z` is never negative.
    private AffineForm negative(int neuron, AffineForm flipped) {
      return bounds.get(neuron).lower().signum() >= 0
          ? wiring.constant(Rational.ZERO)
          : wiring.relu(flipped.negate());
    }

    /// `z` as the next layer reads it.
    private AffineForm carriedFrom(int neuron, AffineForm z, AffineForm flipped) {
      int layer = layers[1 + neuron];
      if (layer == depth) {
        return flipped;
      }
      return layer == 1
          ? Wiring.substitute(z, List.of(carriedInput))
          : carried(flipped, bounds.get(neuron).lower());
    }

    /// The output's linear part, which is carried unless it is constant.
    private AffineForm last(AffineForm linear, AffineForm linearGiven) {
      if (linear.isConstant()) {
        return linear;
      }
      AffineForm form = linearGiven.inDimension(1 + given.neurons());
      ScalarNetwork part = new ScalarNetwork(1, given.preActivations(), List.of(form));
      Interval range = Relaxations.IBP.over(part, Box.of(domain)).outputs().getFirst();
      return carried(linear, range.lower());
    }
  }
}
