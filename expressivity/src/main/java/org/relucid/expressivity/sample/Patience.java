package org.relucid.expressivity.sample;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// How much work a search for boxes may do, in rough units of a microsecond; counted, not measured,
/// so that a search is the same on every machine.
///
/// @param mostBoxes never more than so many
public record Patience(long units, int mostBoxes) {
  /// A short look: about a tenth of a second.
  public static final Patience SHORT = new Patience(100_000, 400);

  /// A few seconds.
  public static final Patience USUAL = new Patience(4_000_000, 20_000);

  /// How many boxes may be looked at.
  int boxes(ScalarNetwork network, String relaxation) {
    return (int) Math.min(mostBoxes, units / cost(network, relaxation));
  }

  /// How many boxes may be looked at on which only one input varies, after a look along the lines.
  int segments(ScalarNetwork network, String relaxation) {
    double neurons = network.neurons() + 1;
    double weights = weights(network);
    boolean byLines = relaxation.matches("zonotope|deeppoly.*|crown.*");
    double cost =
        byLines || relaxation.equals("ibp")
            ? neurons + weights + (byLines ? neurons * weights / 64 : 0)
            : cost(network, relaxation);
    double left = units - neurons * weights / 4;
    return (int) Math.min(mostBoxes / 8, Math.max(0, left) / cost);
  }

  /// Of one analysis, and of the range where that is not read off a function of one variable.
  private static long cost(ScalarNetwork network, String relaxation) {
    double range = network.inputs() == 1 ? 0 : range(network);
    return (long) Math.min(1e15, range + analysis(network, relaxation));
  }

  private static double range(ScalarNetwork network) {
    double neurons = network.neurons();
    return neurons * neurons * neurons / 16 + weights(network);
  }

  private static double analysis(ScalarNetwork network, String relaxation) {
    double neurons = network.neurons() + 1;
    double weights = weights(network);
    if (relaxation.equals("ibp")) {
      return neurons + weights + 8;
    }
    if (relaxation.startsWith("triangle")) {
      return 200 * neurons * neurons;
    }
    boolean hull = relaxation.startsWith("multi-neuron") || relaxation.startsWith("cross-layer");
    return hull ? 20_000 : (neurons * (neurons + weights) / 16 + 8) * length(network);
  }

  private static double weights(ScalarNetwork network) {
    return network.preActivations().stream().mapToLong(AffineForm::terms).sum() + 1;
  }

  /// How many times longer numbers become by substitution: a bound of a neuron has in its
  /// denominator those of the chords of about half of the neurons that it reads.
  private static double length(ScalarNetwork network) {
    double[] bits = new double[network.neurons()];
    double most = 0;
    for (int k = 0; k < bits.length; k++) {
      AffineForm form = network.preActivations().get(k);
      for (int t = 0; t < form.terms(); t++) {
        int neuron = form.variable(t) - network.inputs();
        double read = neuron < 0 ? 0 : bits[neuron] / 2;
        bits[k] += form.factor(t).denominator().bitLength() + read;
      }
      most = Math.max(most, bits[k]);
    }
    double words = 1 + most / 512;
    return words * words;
  }
}
