package org.relucid.notebooks.argument;

import java.util.Locale;
import org.relucid.theory.network.Network;

/// Counts in words.
public final class Words {
  private Words() {}

  /// `1 input`, `5 inputs`, `1,685 witnesses`.
  public static String count(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }

  /// `5 inputs, 5 outputs, 300 neurons`; a neuron is a coordinate of a non-linear operator.
  public static String sizes(Network network) {
    return count(network.inputs(), "input", "inputs")
        + ", "
        + count(network.outputs(), "output", "outputs")
        + ", "
        + count(network.neurons(), "neuron", "neurons");
  }
}
