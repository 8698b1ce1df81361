package org.relucid.smt.query;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Script;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;

/// Questions with known answers.
final class Scripts {
  private Scripts() {}

  /// `x > 1 ∨ x > y`, `x < 0`, `y > 0`.
  static Script linearUnsatisfiable() {
    ScriptBuilder script = new ScriptBuilder("linear, without a model");
    Term x = script.variable("x");
    Term y = script.variable("y");
    script.require("either", Formula.or(Formula.less(Term.ONE, x), Formula.less(y, x)));
    script.require("x-negative", Formula.less(x, Term.ZERO));
    script.require("y-positive", Formula.less(Term.ZERO, y));
    script.require("beside-it", Formula.less(y, Term.number(100)));
    return script.build();
  }

  static Script linearSatisfiable() {
    ScriptBuilder script = new ScriptBuilder("linear, with a model");
    Term x = script.variable("x");
    script.require("between", Formula.and(Formula.less(Term.ZERO, x), Formula.less(x, Term.ONE)));
    return script.build();
  }

  /// `x² < 0`.
  static Script squareBelowZero() {
    ScriptBuilder script = new ScriptBuilder("a square below zero");
    Term x = script.variable("x");
    script.require("below", Formula.less(x.multiply(x), Term.ZERO));
    return script.build();
  }

  /// `y² = 2`, `y > 0`: the only model is irrational.
  static Script rootOfTwo() {
    ScriptBuilder script = new ScriptBuilder("the root of two");
    Term y = script.variable("y");
    script.require("square", Formula.equal(y.multiply(y), Term.number(2)));
    script.require("positive", Formula.less(Term.ZERO, y));
    return script.build();
  }

  /// `2 < y² < 2 + 10⁻⁶`, `x·y = 1`: irrational models, and rational ones near them.
  static Script nearTheRootOfTwo() {
    ScriptBuilder script = new ScriptBuilder("near the root of two");
    Term y = script.variable("y");
    Term x = script.variable("x");
    Term square = script.define("square", y.multiply(y));
    script.require("above", Formula.less(Term.number(2), square));
    script.require(
        "below",
        Formula.less(square, Term.number(org.relucid.theory.number.Rational.parse("2.000001"))));
    script.require("inverse", Formula.equal(x.multiply(y), Term.ONE));
    return script.build();
  }

  /// Polynomials of high degree in many variables: nobody answers this soon.
  static Script hard() {
    ScriptBuilder script = new ScriptBuilder("hard");
    List<Term> x = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      x.add(script.variable("x" + i));
    }
    for (int i = 0; i < 12; i++) {
      Term power = Term.ONE;
      for (int k = 0; k < 7; k++) {
        power = power.multiply(Term.sum(List.of(x.get((i + k) % 12), x.get((i * k + 3) % 12))));
      }
      Term other = x.get(i).multiply(x.get((i + 5) % 12)).multiply(x.get((i + 7) % 12));
      script.require("equation-" + i, Formula.equal(power.add(other), Term.number(i + 1)));
    }
    return script.build();
  }
}
