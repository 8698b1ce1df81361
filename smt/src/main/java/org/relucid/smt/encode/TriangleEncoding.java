package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;

/// The triangle with bounds by the same linear program, as terms: no program is solved, but points
/// of its polytope are. (E17, S19; new here, THEORY 5.4)
///
/// Each neuron's bounds `l` and `u` are *attained*: two points of the polytope over the neurons
/// before have `z = l` and `z = u`. The true bounds are among them, and the polytope grows with the
/// bounds, so a form reaches no more than its upper bound, and reaches that.
///
/// Each point satisfies `h ≥ 0`, `h ≥ z` and `l ≤ z ≤ u` whatever the phase, for attained bounds
/// may be tighter than the true ones and claim a phase that these points then have to obey.
public final class TriangleEncoding implements RelaxationEncoding {
  private final SymbolicNetwork network;
  private final SymbolicBox box;
  private final LinesEncoding.Encoding encoding;
  private final List<Neuron> neurons = new ArrayList<>();

  /// `h ≤ slope·z + shift`, where `lower ≤ z ≤ upper`.
  private record Neuron(Term lower, Term upper, SymbolicLines.Line above) {}

  TriangleEncoding(SymbolicNetwork network, SymbolicBox box, LinesEncoding.Encoding encoding) {
    this.network = network;
    this.box = box;
    this.encoding = encoding;
    for (int k = 0; k < network.neurons(); k++) {
      neurons.add(neuron(k));
    }
  }

  private Neuron neuron(int k) {
    String z = "z" + (k + 1);
    SymbolicForm form = network.preActivations().get(k);
    Term lower = bound(form.negate(), z + "-lower-negated").negate();
    Term upper = bound(form, z + "-upper");
    LinesEncoding chord = new LinesEncoding.Chord(new LinesEncoding.LowerSlope.Parallel());
    SymbolicLines lines =
        chord.over(new LinesEncoding.Neuron("h" + (k + 1), lower, upper), encoding);
    return new Neuron(lower, upper, lines.above());
  }

  /// For a form of the inputs alone its maximum over the box, else what it reaches.
  private Term bound(SymbolicForm form, String name) {
    boolean overInputs =
        form.factors().keySet().stream().allMatch(variable -> variable < network.inputs());
    boolean known =
        form.factors().values().stream()
            .allMatch(factor -> encoding.signs().of(factor) != Signs.Sign.UNKNOWN);
    return encoding.script().define(name, overInputs && known ? corner(form) : reach(form, name));
  }

  private Term corner(SymbolicForm form) {
    List<Term> at =
        IntStream.range(0, network.inputs())
            .mapToObj(
                i -> {
                  Term factor = form.factors().getOrDefault(i, Term.ZERO);
                  return encoding.signs().of(factor) == Signs.Sign.AT_MOST_ZERO
                      ? box.lower().get(i)
                      : box.upper().get(i);
                })
            .toList();
    return form.at(at);
  }

  @Override
  public Term reach(SymbolicForm form, String name) {
    return form.at(point(form, name));
  }

  /// A point of the polytope; neurons on which the form does not depend are left at 0.
  private List<Term> point(SymbolicForm form, String name) {
    ScriptBuilder script = encoding.script();
    List<Term> values = new ArrayList<>();
    for (int i = 0; i < network.inputs(); i++) {
      values.add(script.variable("x" + (i + 1) + "-for-" + name));
    }
    script.require("x-in-box-for-" + name, box.contains(values));
    Set<Integer> needed = ancestors(form);
    for (int k = 0; k < neurons.size(); k++) {
      values.add(needed.contains(k) ? value(k, values, name) : Term.ZERO);
    }
    return values;
  }

  private Term value(int k, List<Term> before, String name) {
    ScriptBuilder script = encoding.script();
    Neuron neuron = neurons.get(k);
    Term h = encoding.nonNegative("h" + (k + 1) + "-for-" + name);
    Term z = network.preActivation(k, before);
    script.require(
        "h" + (k + 1) + "-in-triangle-for-" + name,
        Formula.and(
            Formula.atMost(neuron.lower, z),
            Formula.atMost(z, neuron.upper),
            Formula.atMost(z, h),
            Formula.atMost(h, neuron.above.slope().multiply(z).add(neuron.above.shift()))));
    return h;
  }

  private Set<Integer> ancestors(SymbolicForm form) {
    Set<Integer> found = new HashSet<>();
    collect(form, found);
    return found;
  }

  private void collect(SymbolicForm form, Set<Integer> found) {
    for (int variable : form.factors().keySet()) {
      int k = variable - network.inputs();
      if (k >= 0 && found.add(k)) {
        collect(network.preActivations().get(k), found);
      }
    }
  }
}
