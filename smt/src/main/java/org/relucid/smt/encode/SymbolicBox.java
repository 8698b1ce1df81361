package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Box;

/// A box whose ends are terms, `lower_i ≤ upper_i`.
public record SymbolicBox(List<Term> lower, List<Term> upper) {
  public SymbolicBox {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
  }

  /// Any box in the domain: its ends `L` and `U` (with the number of the input where there are
  /// several) are variables of the script.
  public static SymbolicBox anyIn(Domain domain, ScriptBuilder script) {
    List<Term> lower = new ArrayList<>();
    List<Term> upper = new ArrayList<>();
    for (int i = 0; i < domain.dimension(); i++) {
      String number = domain.dimension() == 1 ? "" : String.valueOf(i + 1);
      Term l = script.variable("L" + number);
      Term u = script.variable("U" + number);
      script.require("box" + number, Formula.atMost(l, u));
      domain
          .side(i)
          .ifPresent(
              side ->
                  script.require(
                      "in-domain" + number,
                      Formula.and(
                          Formula.atMost(Term.number(side.lower()), l),
                          Formula.atMost(u, Term.number(side.upper())))));
      lower.add(l);
      upper.add(u);
    }
    return new SymbolicBox(lower, upper);
  }

  /// Any box on the real line.
  public static SymbolicBox anyOnLine(ScriptBuilder script) {
    return anyIn(Domain.line(), script);
  }

  public static SymbolicBox of(Box box) {
    return new SymbolicBox(
        box.sides().stream().map(side -> Term.number(side.lower())).toList(),
        box.sides().stream().map(side -> Term.number(side.upper())).toList());
  }

  public int dimension() {
    return lower.size();
  }

  /// The point `x` is in the box.
  Formula contains(List<Term> x) {
    List<Formula> sides = new ArrayList<>();
    for (int i = 0; i < dimension(); i++) {
      sides.add(Formula.atMost(lower.get(i), x.get(i)));
      sides.add(Formula.atMost(x.get(i), upper.get(i)));
    }
    return Formula.and(sides);
  }
}
