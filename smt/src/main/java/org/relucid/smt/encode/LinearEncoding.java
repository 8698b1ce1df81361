package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;

/// Relaxations by two lines per neuron, with full back-substitution, as terms: what
/// `org.relucid.relaxations.linear.LinearAnalysis` computes, with a box and weights that need not
/// be known. The bounds are functions of the box, so [#reach] is the bound itself.
///
/// A factor of unknown sign is the difference of two parts of which one is zero.
public final class LinearEncoding implements RelaxationEncoding {
  private final SymbolicNetwork network;
  private final SymbolicBox box;
  private final LinesEncoding.Encoding encoding;
  private final List<SymbolicLines> lines = new ArrayList<>();

  LinearEncoding(
      SymbolicNetwork network,
      SymbolicBox box,
      LinesEncoding kind,
      LinesEncoding.Encoding encoding) {
    this.network = network;
    this.box = box;
    this.encoding = encoding;
    for (int k = 0; k < network.neurons(); k++) {
      String name = "h" + (k + 1);
      SymbolicForm z = network.preActivations().get(k);
      Term lower = reach(z.negate(), "z" + (k + 1) + "-lower-negated").negate();
      Term upper = reach(z, "z" + (k + 1) + "-upper");
      lines.add(kind.over(new LinesEncoding.Neuron(name, lower, upper), encoding));
    }
  }

  /// The upper bound of the form.
  @Override
  public Term reach(SymbolicForm form, String name) {
    int inputs = network.inputs();
    List<Term> factors = new ArrayList<>(Collections.nCopies(inputs + lines.size(), Term.ZERO));
    add(factors, form, Term.ONE);
    List<Term> value = new ArrayList<>(List.of(form.constant()));
    for (int k = lines.size() - 1; k >= 0; k--) {
      Parts parts = parts(factors.get(inputs + k), name + "-h" + (k + 1));
      SymbolicLines.Line above = lines.get(k).above();
      SymbolicLines.Line below = lines.get(k).below();
      value.add(parts.positive.multiply(above.shift()));
      value.add(parts.negative.multiply(below.shift()).negate());
      Term passed =
          parts.positive.multiply(above.slope()).subtract(parts.negative.multiply(below.slope()));
      value.add(passed.multiply(network.preActivations().get(k).constant()));
      add(factors, network.preActivations().get(k), passed);
    }
    for (int i = 0; i < inputs; i++) {
      Parts parts = parts(factors.get(i), name + "-x" + (i + 1));
      value.add(parts.positive.multiply(box.upper().get(i)));
      value.add(parts.negative.multiply(box.lower().get(i)).negate());
    }
    return encoding.script().define(name, Term.sum(value));
  }

  private static void add(List<Term> factors, SymbolicForm form, Term times) {
    form.factors()
        .forEach((i, factor) -> factors.set(i, factors.get(i).add(factor.multiply(times))));
  }

  /// `factor = positive - negative`, both at least 0 and one of them 0.
  private record Parts(Term positive, Term negative) {}

  private Parts parts(Term factor, String name) {
    return switch (encoding.signs().of(factor)) {
      case ZERO -> new Parts(Term.ZERO, Term.ZERO);
      case AT_LEAST_ZERO -> new Parts(factor, Term.ZERO);
      case AT_MOST_ZERO -> new Parts(Term.ZERO, factor.negate());
      case UNKNOWN -> {
        ScriptBuilder script = encoding.script();
        Term positive = encoding.nonNegative(name + "-positive");
        Term negative = encoding.nonNegative(name + "-negative");
        script.require(
            name + "-parts",
            Formula.and(
                Formula.equal(factor, positive.subtract(negative)),
                Formula.or(
                    Formula.equal(positive, Term.ZERO), Formula.equal(negative, Term.ZERO))));
        yield new Parts(positive, negative);
      }
    };
  }
}
