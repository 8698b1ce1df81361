package org.relucid.smt.encode;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The maximum of a network of two inputs over a box with symbolic ends: it is attained at a
/// corner, where a line on which the network bends meets a side, or where two such lines meet.
public final class PlaneMaximum {
  private final ScalarNetwork network;
  private final int output;
  private final SymbolicBox box;
  private final ScriptBuilder script;
  private final Term t;
  private final List<Formula> above = new ArrayList<>();

  private PlaneMaximum(
      ScalarNetwork network, int output, SymbolicBox box, ScriptBuilder script, Term t) {
    this.network = network;
    this.output = output;
    this.box = box;
    this.script = script;
    this.t = t;
  }

  /// `t > max y([L1, U1] × [L2, U2])`.
  public static Formula isBelow(
      Term t, ScalarNetwork network, int output, SymbolicBox box, ScriptBuilder script) {
    PlaneMaximum maximum = new PlaneMaximum(network, output, box, script, t);
    List<AffineForm> lines = BendLines.of(network);
    maximum.corners();
    for (int i = 0; i < lines.size(); i++) {
      maximum.sides(lines.get(i), "line" + (i + 1));
      for (AffineForm other : lines.subList(0, i)) {
        maximum.crossing(lines.get(i), other);
      }
    }
    return Formula.and(maximum.above);
  }

  private void corners() {
    for (Term x : ends(0)) {
      for (Term y : ends(1)) {
        above.add(Formula.less(value(List.of(x, y), "corner"), t));
      }
    }
  }

  private List<Term> ends(int input) {
    return List.of(box.lower().get(input), box.upper().get(input));
  }

  /// Where the line meets the four sides.
  private void sides(AffineForm line, String name) {
    for (int fixed = 0; fixed < 2; fixed++) {
      int free = 1 - fixed;
      Rational factor = line.coefficient(free);
      if (!factor.isZero()) {
        for (Term end : ends(fixed)) {
          Term other =
              end.multiply(Term.number(line.coefficient(fixed)))
                  .add(Term.number(line.constant()))
                  .multiply(Term.number(factor.reciprocal().negate()));
          List<Term> point = fixed == 0 ? List.of(end, other) : List.of(other, end);
          Formula outside =
              Formula.or(
                  Formula.less(other, box.lower().get(free)),
                  Formula.less(box.upper().get(free), other));
          above.add(Formula.or(outside, Formula.less(value(point, name), t)));
        }
      }
    }
  }

  private void crossing(AffineForm a, AffineForm b) {
    Rational determinant =
        a.coefficient(0)
            .multiply(b.coefficient(1))
            .subtract(a.coefficient(1).multiply(b.coefficient(0)));
    if (!determinant.isZero()) {
      Rational x = cross(a.coefficient(1), a.constant(), b.coefficient(1), b.constant());
      Rational y = cross(a.constant(), a.coefficient(0), b.constant(), b.coefficient(0));
      Vector point = Vector.of(x.divide(determinant), y.divide(determinant));
      List<Term> terms = point.entries().stream().map(Term::number).toList();
      Term value = Term.number(network.at(point).get(output));
      above.add(Formula.or(Formula.not(box.contains(terms)), Formula.less(value, t)));
    }
  }

  private static Rational cross(Rational a, Rational b, Rational c, Rational d) {
    return a.multiply(d).subtract(b.multiply(c));
  }

  private Term value(List<Term> point, String where) {
    return ExactEncoding.output(SymbolicNetwork.of(network), output, point, "at-" + where, script);
  }
}
