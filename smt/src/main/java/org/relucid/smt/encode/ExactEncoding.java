package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;

/// What a network computes, exactly: `h = max(z, 0)` as `h ≥ 0`, `h ≥ z` and `h ≤ 0 ∨ h ≤ z`.
public final class ExactEncoding {
  private ExactEncoding() {}

  /// A term that equals `max(z, 0)`, a new variable of this name where `z` is no number.
  public static Term relu(Term z, String name, ScriptBuilder script) {
    if (z instanceof Term.Constant(var value)) {
      return value.signum() > 0 ? z : Term.ZERO;
    }
    Term h = script.variable(name);
    script.require(
        name + "-relu",
        Formula.and(
            Formula.atMost(Term.ZERO, h),
            Formula.atMost(z, h),
            Formula.or(Formula.atMost(h, Term.ZERO), Formula.atMost(h, z))));
    return h;
  }

  /// The inputs `x` and the values of all neurons there, in variables named `hK-where`.
  public static List<Term> values(
      SymbolicNetwork network, List<Term> x, String where, ScriptBuilder script) {
    List<Term> values = new ArrayList<>(x);
    for (int k = 0; k < network.neurons(); k++) {
      values.add(relu(network.preActivation(k, values), "h" + (k + 1) + "-" + where, script));
    }
    return values;
  }

  /// The value of an output at `x`.
  public static Term output(
      SymbolicNetwork network, int output, List<Term> x, String where, ScriptBuilder script) {
    return network.outputs().get(output).at(values(network, x, where, script));
  }
}
