package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;
import org.relucid.theory.function.Line;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.number.Rational;

/// CPWL functions of one variable as terms: values, and comparisons with the maximum over a box.
public final class FunctionEncoding {
  private FunctionEncoding() {}

  /// A new variable that equals `f(x)`, for `x` in the domain of `f`: one implication per piece.
  public static Term value(PiecewiseLinear f, Term x, String name, ScriptBuilder script) {
    Term value = script.variable(name);
    List<Rational> breakpoints = f.breakpoints();
    for (int i = 0; i < f.lines().size(); i++) {
      List<Formula> parts = new ArrayList<>();
      if (i > 0) {
        parts.add(Formula.atMost(Term.number(breakpoints.get(i - 1)), x));
      }
      if (i < breakpoints.size()) {
        parts.add(Formula.atMost(x, Term.number(breakpoints.get(i))));
      }
      Formula equal = Formula.equal(value, at(f.lines().get(i), x));
      script.require(
          name + "-piece" + (i + 1),
          parts.isEmpty() ? equal : Formula.implies(Formula.and(parts), equal));
    }
    return value;
  }

  private static Term at(Line line, Term x) {
    return Term.number(line.slope()).multiply(x).add(Term.number(line.intercept()));
  }

  /// `t > max f([L, U])`: above the values at both ends, and at each breakpoint that is inside.
  ///
  /// @param box of one input, inside the domain of `f`
  public static Formula aboveMaximum(
      Term t, PiecewiseLinear f, SymbolicBox box, ScriptBuilder script) {
    Term l = box.lower().getFirst();
    Term u = box.upper().getFirst();
    List<Formula> above = new ArrayList<>();
    above.add(Formula.less(value(f, l, "f-at-L", script), t));
    above.add(Formula.less(value(f, u, "f-at-U", script), t));
    for (PiecewiseLinear.Vertex vertex : f.vertices()) {
      Term x = Term.number(vertex.x());
      above.add(
          Formula.or(
              Formula.less(x, l),
              Formula.less(u, x),
              Formula.less(Term.number(vertex.value()), t)));
    }
    return Formula.and(above);
  }
}
