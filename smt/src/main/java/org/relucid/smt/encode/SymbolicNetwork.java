package org.relucid.smt.encode;

import java.util.List;
import org.relucid.smt.term.Term;
import org.relucid.theory.network.ScalarNetwork;

/// A [ScalarNetwork] whose weights are terms: inputs, then neurons `h_k = max(p_k(x, h_0 …
/// h_{k-1}), 0)`, then outputs.
///
/// *Fails*: `IllegalArgumentException` for a form that reads a neuron not yet computed.
public record SymbolicNetwork(
    int inputs, List<SymbolicForm> preActivations, List<SymbolicForm> outputs) {
  public SymbolicNetwork {
    preActivations = List.copyOf(preActivations);
    outputs = List.copyOf(outputs);
    for (int k = 0; k < preActivations.size(); k++) {
      require("neuron " + k, preActivations.get(k), inputs + k);
    }
    for (int j = 0; j < outputs.size(); j++) {
      require("output " + j, outputs.get(j), inputs + preActivations.size());
    }
  }

  private static void require(String what, SymbolicForm form, int dimension) {
    if (!form.factors().isEmpty() && form.factors().lastKey() >= dimension) {
      throw new IllegalArgumentException(
          what + " reads variable " + form.factors().lastKey() + ", expected below " + dimension);
    }
  }

  public static SymbolicNetwork of(ScalarNetwork network) {
    return new SymbolicNetwork(
        network.inputs(),
        network.preActivations().stream().map(SymbolicForm::of).toList(),
        network.outputForms().stream().map(SymbolicForm::of).toList());
  }

  public int neurons() {
    return preActivations.size();
  }

  /// The pre-activation of a neuron at a point that has values for all that comes before.
  Term preActivation(int neuron, List<Term> point) {
    return preActivations.get(neuron).at(point);
  }
}
