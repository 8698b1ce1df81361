package org.relucid.smt.lemma;

import java.util.List;
import org.relucid.smt.encode.Signs;
import org.relucid.smt.encode.SymbolicBox;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Script;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;

/// A case while it is written: variables with signs, hypotheses, and last the opposite of the
/// claim.
final class CaseBuilder {
  private final String name;
  private final ScriptBuilder script;
  private final Signs signs = new Signs();

  /// @param title says the claim in words
  CaseBuilder(String name, String title) {
    this.name = name;
    this.script = new ScriptBuilder(title);
  }

  ScriptBuilder script() {
    return script;
  }

  Signs signs() {
    return signs;
  }

  Term any(String variable) {
    return script.variable(variable);
  }

  Term positive(String variable) {
    Term positive = script.variable(variable);
    signs.note(positive, Signs.Sign.AT_LEAST_ZERO);
    script.require(variable + "-positive", Formula.less(Term.ZERO, positive));
    return positive;
  }

  Term negative(String variable) {
    Term negative = script.variable(variable);
    signs.note(negative, Signs.Sign.AT_MOST_ZERO);
    script.require(variable + "-negative", Formula.less(negative, Term.ZERO));
    return negative;
  }

  SymbolicBox anyBox() {
    return SymbolicBox.anyOnLine(script);
  }

  void assume(String what, Formula formula) {
    script.require(what, formula);
  }

  /// Ends the case: under what was assumed, the claim holds.
  Case claim(Formula claim) {
    return end(Case.Expected.NO_MODEL, Formula.not(claim));
  }

  /// Ends the case: what is described by these formulas does not exist.
  Case none(Formula... opposite) {
    return end(Case.Expected.NO_MODEL, opposite);
  }

  /// Ends the case: there is an example of this.
  Case example(Formula formula) {
    return end(Case.Expected.EXAMPLE, formula);
  }

  private Case end(Case.Expected expected, Formula... formulas) {
    List<Script.Assertion> opposite = new java.util.ArrayList<>();
    for (Formula formula : formulas) {
      opposite.add(new Script.Assertion("opposite-" + (opposite.size() + 1), formula));
    }
    return new Case(name, expected, script.build(), opposite);
  }
}
