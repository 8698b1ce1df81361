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

  /// Of one analysis.
  private static long cost(ScalarNetwork network, String relaxation) {
    long neurons = network.neurons() + 1L;
    long weights = network.preActivations().stream().mapToLong(AffineForm::terms).sum() + 1;
    long substitution = neurons * (neurons + weights) / 16 + 8;
    if (relaxation.equals("ibp")) {
      return neurons + weights + 8;
    }
    if (relaxation.startsWith("triangle")) {
      return 200 * neurons * neurons;
    }
    boolean hull = relaxation.startsWith("multi-neuron") || relaxation.startsWith("cross-layer");
    return hull ? 20_000 : substitution;
  }
}
