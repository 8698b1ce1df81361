package org.relucid.smt.encode;

import java.util.List;
import java.util.stream.IntStream;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Script;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Whether a number is the least value of a network's first output on a box, as two questions about
/// the exact encoding of the network: that no input has less, and that one attains it.
public record RangeScripts(ScalarNetwork network, Box box) {
  /// Has a model unless the output is at least that.
  public Script less(Rational bound) {
    ScriptBuilder script = new ScriptBuilder("an output below the bound");
    script.require("below", Formula.less(output(script), Term.number(bound)));
    return script.build();
  }

  /// Has a model where the output is that somewhere.
  public Script attained(Rational value) {
    ScriptBuilder script = new ScriptBuilder("an output that is the bound");
    script.require("attained", Formula.equal(output(script), Term.number(value)));
    return script.build();
  }

  private Term output(ScriptBuilder script) {
    List<Term> x =
        IntStream.rangeClosed(1, network.inputs()).mapToObj(i -> script.variable("x" + i)).toList();
    script.require("in-box", SymbolicBox.of(box).contains(x));
    return ExactEncoding.output(SymbolicNetwork.of(network), 0, x, "x", script);
  }
}
