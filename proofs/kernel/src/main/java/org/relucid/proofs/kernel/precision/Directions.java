package org.relucid.proofs.kernel.precision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// Which way a form moves when an input grows, by the signs of the weights alone: [#RISES] or
/// [#FALLS] if all paths from the input to the form have that sign, [#NONE] without a path, else
/// [#BOTH].
///
/// *Soundness*: by induction over the neurons, since `relu` is non-decreasing.
final class Directions {
  static final int NONE = 0;
  static final int RISES = 1;
  static final int FALLS = -1;
  static final int BOTH = 2;

  /// No more pairs of a neuron and an input are kept.
  static final int MOST_PAIRS = 1 << 23;

  private final ScalarNetwork network;
  private final Allowance allowance;
  private final List<Map<Integer, Integer>> neurons = new ArrayList<>();
  private int pairs;

  Directions(ScalarNetwork network, Allowance allowance) {
    this.network = network;
    this.allowance = allowance;
  }

  /// By input, without those that have no path.
  Map<Integer, Integer> of(AffineForm form) throws Refusal {
    Map<Integer, Integer> ways = new HashMap<>();
    for (int k = 0; k < form.terms(); k++) {
      int sign = form.factor(k).signum();
      for (Map.Entry<Integer, Integer> way : ofVariable(form.variable(k)).entrySet()) {
        ways.merge(way.getKey(), times(sign, way.getValue()), Directions::join);
      }
      allowance.look(ways.size());
    }
    return ways;
  }

  private Map<Integer, Integer> ofVariable(int variable) throws Refusal {
    if (variable < network.inputs()) {
      return Map.of(variable, RISES);
    }
    for (int k = neurons.size(); k <= variable - network.inputs(); k++) {
      Map<Integer, Integer> ways = of(network.preActivations().get(k));
      pairs += ways.size();
      if (pairs > MOST_PAIRS) {
        throw new Refusal(new Fault.TooMuchKept(pairs));
      }
      neurons.add(ways);
    }
    return neurons.get(variable - network.inputs());
  }

  static int times(int sign, int way) {
    return sign == 0 ? NONE : way == BOTH ? BOTH : sign * way;
  }

  static int join(int a, int b) {
    return a == b || b == NONE ? a : a == NONE ? b : BOTH;
  }
}
