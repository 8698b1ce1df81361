package org.relucid.smt.encode;

import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;

/// The two lines of a relaxation for one neuron with bounds `l ≤ z ≤ u`, as terms.
sealed interface LinesEncoding {
  SymbolicLines over(Neuron neuron, Encoding encoding);

  /// A neuron's bounds, and its name such as `h3`.
  record Neuron(String name, Term lower, Term upper) {}

  /// Where the variables go, and what is known of their signs.
  record Encoding(ScriptBuilder script, Signs signs) {
    /// A new variable that is at least 0.
    Term nonNegative(String name) {
      Term variable = script.variable(name);
      signs.note(variable, Signs.Sign.AT_LEAST_ZERO);
      script.require(name + "-nonneg", Formula.nonNegative(variable));
      return variable;
    }
  }

  /// `max(l, 0) ≤ h ≤ max(u, 0)`.
  record Intervals() implements LinesEncoding {
    @Override
    public SymbolicLines over(Neuron neuron, Encoding encoding) {
      ScriptBuilder script = encoding.script();
      Term low = ExactEncoding.relu(neuron.lower(), neuron.name() + "-lower", script);
      Term high = ExactEncoding.relu(neuron.upper(), neuron.name() + "-upper", script);
      return new SymbolicLines(
          new SymbolicLines.Line(Term.ZERO, low), new SymbolicLines.Line(Term.ZERO, high));
    }
  }

  /// The chord `slope·z + shift` above, with `slope·(u - l) = u` and `shift = -slope·l` where `l <
  /// 0 < u`; a line through the origin below. Where the neuron is stable both are `z` or 0.
  record Chord(LowerSlope lowerSlope) implements LinesEncoding {
    @Override
    public SymbolicLines over(Neuron neuron, Encoding encoding) {
      ScriptBuilder script = encoding.script();
      Term l = neuron.lower();
      Term u = neuron.upper();
      Term slope = encoding.nonNegative(neuron.name() + "-chord-slope");
      Term shift = encoding.nonNegative(neuron.name() + "-chord-shift");
      Term below =
          lowerSlope instanceof LowerSlope.Parallel
              ? slope
              : encoding.nonNegative(neuron.name() + "-lower-slope");
      Formula unstable =
          Formula.and(
              Formula.less(l, Term.ZERO),
              Formula.less(Term.ZERO, u),
              Formula.equal(slope.multiply(u.subtract(l)), u),
              Formula.equal(shift, slope.multiply(l).negate()),
              lowerSlope.rule(below, neuron));
      script.require(
          neuron.name() + "-phase",
          Formula.or(
              Formula.and(Formula.nonNegative(l), line(slope, shift, below, Term.ONE)),
              Formula.and(
                  Formula.less(l, Term.ZERO),
                  Formula.atMost(u, Term.ZERO),
                  line(slope, shift, below, Term.ZERO)),
              unstable));
      return new SymbolicLines(
          new SymbolicLines.Line(below, Term.ZERO), new SymbolicLines.Line(slope, shift));
    }

    private static Formula line(Term slope, Term shift, Term below, Term value) {
      return Formula.and(
          Formula.equal(slope, value),
          Formula.equal(shift, Term.ZERO),
          Formula.equal(below, value));
    }
  }

  /// The slope of the lower line of an unstable neuron.
  sealed interface LowerSlope {
    Formula rule(Term slope, Neuron neuron);

    /// The same slope for all.
    record Always(Term alpha) implements LowerSlope {
      @Override
      public Formula rule(Term slope, Neuron neuron) {
        return Formula.equal(slope, alpha);
      }
    }

    /// That of the chord.
    record Parallel() implements LowerSlope {
      @Override
      public Formula rule(Term slope, Neuron neuron) {
        return Formula.TRUE;
      }
    }

    /// 1 where `u > -l`, else 0: the lesser area.
    record LesserArea() implements LowerSlope {
      @Override
      public Formula rule(Term slope, Neuron neuron) {
        Term sum = neuron.lower().add(neuron.upper());
        return Formula.or(
            Formula.and(Formula.less(Term.ZERO, sum), Formula.equal(slope, Term.ONE)),
            Formula.and(Formula.atMost(sum, Term.ZERO), Formula.equal(slope, Term.ZERO)));
      }
    }
  }
}
