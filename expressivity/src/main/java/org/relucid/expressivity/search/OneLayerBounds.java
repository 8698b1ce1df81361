package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.List;
import org.relucid.expressivity.search.TreeScript.Child;
import org.relucid.expressivity.search.TreeScript.Neuron;
import org.relucid.smt.encode.ExactEncoding;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Bounds of networks with one input and one hidden layer whose weights are unknown, on a known box
/// `[l, u]`: chords are affine and go through the neuron's values at `l` and `u`, and so the upper
/// bound is reached at `l` or `u` if the lower lines are affine, too.
///
/// For the triangle, whose lower side is `max(0, z)`, the bound is required to be right at finitely
/// many points of the box.
///
/// Layers of one neuron each may follow (a *chain*): for deeppoly-0 and the triangle the bounds
/// `[l, u]` of a neuron that stands alone become `[max(l, 0), max(u, 0)]`, both attained.
final class OneLayerBounds {
  private final String relaxation;
  private final Neuron root;
  private final ScriptBuilder script;

  OneLayerBounds(String relaxation, Neuron root, ScriptBuilder script) {
    this.relaxation = relaxation;
    this.root = root;
    this.script = script;
  }

  /// The relaxations that are known here, besides `ibp`.
  static List<String> names() {
    return List.of("deeppoly-0", "deeppoly-1", "triangle");
  }

  /// Whether the architecture is of one input and one hidden layer, or a chain, and the relaxation
  /// known for it.
  static boolean areKnown(Architecture architecture, String relaxation) {
    if (architecture.inputs() != 1 || !names().contains(relaxation)) {
      return false;
    }
    List<Integer> above = architecture.hidden().subList(1, architecture.hidden().size());
    boolean isChain = above.stream().allMatch(width -> width == 1) && !architecture.hasSkips();
    return above.isEmpty() || isChain && !relaxation.equals("deeppoly-1");
  }

  /// The neuron (or output) that reads the wide layer.
  private static Neuron wide(Neuron neuron) {
    Neuron below = neuron.children().getFirst().neuron();
    return below.isLeaf() ? neuron : wide(below);
  }

  /// One neuron on one box.
  ///
  /// @param lowAtL of the lower line, where that is affine
  private record Bounded(Child child, Term atL, Term atU, Term lowAtL, Term lowAtU, Interval box) {
    /// The chord at `x`.
    Term chord(Rational x) {
      if (box.isPoint()) {
        return atL;
      }
      Rational part = x.subtract(box.lower()).divide(box.width());
      return atL.multiply(Term.number(Rational.ONE.subtract(part)))
          .add(atU.multiply(Term.number(part)));
    }
  }

  void require(Trials.BoxTrial trial, String where) {
    Interval box = trial.box().side(0);
    List<Bounded> neurons = new ArrayList<>();
    for (Child child : wide(root).children()) {
      neurons.add(bounded(child, box, where));
    }
    List<Rational> points = new ArrayList<>(List.of(box.lower(), box.upper()));
    if (relaxation.equals("triangle")) {
      points.addAll(trial.inside());
    }
    for (int i = 0; i < points.size(); i++) {
      Rational x = points.get(i);
      String here = where + "-p" + (i + 1);
      Term upper = bound(root, neurons, new Side(x, 1, here));
      Term lower = bound(root, neurons, new Side(x, -1, here));
      script.require("upper-" + here, Formula.atMost(upper, Term.number(trial.range().upper())));
      script.require("lower-" + here, Formula.atMost(Term.number(trial.range().lower()), lower));
    }
  }

  /// Upper (or lower, sign -1) at `x`.
  private record Side(Rational x, int sign, String where) {
    Side through(Child child) {
      return new Side(x, sign * child.sign(), where);
    }

    String name() {
      return (sign > 0 ? "upper-" : "lower-") + where;
    }
  }

  /// A side of the output, or of a neuron of the chain before its ReLU.
  private Term bound(Neuron neuron, List<Bounded> neurons, Side side) {
    Child first = neuron.children().getFirst();
    if (first.neuron().isLeaf()) {
      return oneLayer(neuron, neurons, side);
    }
    Side through = side.through(first);
    Term z = bound(first.neuron(), neurons, through);
    Term h = ExactEncoding.relu(z, first.neuron().name() + "-" + through.name(), script);
    return TreeScript.affine(neuron, Vector.of(side.x)).add(first.signed(h));
  }

  private Term oneLayer(Neuron reader, List<Bounded> neurons, Side side) {
    List<Term> terms = new ArrayList<>(List.of(TreeScript.affine(reader, Vector.of(side.x))));
    for (Bounded neuron : neurons) {
      boolean above = neuron.child.sign() == side.sign;
      Term value = above ? neuron.chord(side.x) : low(neuron, side.x, side.where);
      terms.add(neuron.child.signed(value));
    }
    return Term.sum(terms);
  }

  private Term low(Bounded neuron, Rational x, String where) {
    if (relaxation.equals("triangle")) {
      Neuron n = neuron.child.neuron();
      return ExactEncoding.relu(
          TreeScript.affine(n, Vector.of(x)), n.name() + "-low-" + where, script);
    }
    return x.equals(neuron.box.lower()) ? neuron.lowAtL : neuron.lowAtU;
  }

  private Bounded bounded(Child child, Interval box, String where) {
    Neuron n = child.neuron();
    Term zl = TreeScript.affine(n, Vector.of(box.lower()));
    Term zu = TreeScript.affine(n, Vector.of(box.upper()));
    Term atL = ExactEncoding.relu(zl, n.name() + "-L-" + where, script);
    Term atU = ExactEncoding.relu(zu, n.name() + "-U-" + where, script);
    if (relaxation.equals("triangle")) {
      return new Bounded(child, atL, atU, Term.ZERO, Term.ZERO, box);
    }
    Term lowL = script.variable(n.name() + "-lowL-" + where);
    Term lowU = script.variable(n.name() + "-lowU-" + where);
    Formula isZero = Formula.and(Formula.equal(lowL, Term.ZERO), Formula.equal(lowU, Term.ZERO));
    Formula isZ = Formula.and(Formula.equal(lowL, zl), Formula.equal(lowU, zu));
    script.require(n.name() + "-lower-line-" + where, lowerLine(zl, zu, isZero, isZ));
    return new Bounded(child, atL, atU, lowL, lowU, box);
  }

  /// Active: `z`. Inactive: 0. Unstable: 0 by `deeppoly-0`, `z` by `deeppoly-1`.
  private Formula lowerLine(Term zl, Term zu, Formula isZero, Formula isZ) {
    boolean zero = relaxation.equals("deeppoly-0");
    Formula active = Formula.and(Formula.nonNegative(zl), Formula.nonNegative(zu));
    Formula inactive = Formula.and(Formula.atMost(zl, Term.ZERO), Formula.atMost(zu, Term.ZERO));
    return zero
        ? Formula.or(Formula.and(active, isZ), Formula.and(Formula.not(active), isZero))
        : Formula.or(Formula.and(inactive, isZero), Formula.and(Formula.not(inactive), isZ));
  }
}
