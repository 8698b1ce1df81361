package org.relucid.expressivity.search;

import java.util.ArrayList;
import java.util.List;
import org.relucid.smt.encode.ExactEncoding;
import org.relucid.smt.term.Formula;
import org.relucid.smt.term.Script;
import org.relucid.smt.term.ScriptBuilder;
import org.relucid.smt.term.Term;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.Vector;

/// "There are weights with which the tree has these values at these points and bounds inside of
/// these ranges on these boxes", in linear real arithmetic: the weights are multiplied by nothing
/// but coordinates of points and boxes, which are known.
///
/// *Soundness*: of a network of the architecture that encodes `f` and is precise the unfolded and
/// scaled tree passes all trials, with the symmetry broken by order.
final class TreeScript {
  private final SearchQuestion question;
  private final ScriptBuilder script;
  private final Neuron root;

  /// A neuron, or the output: `slopes·x + shift + Σ ±child`.
  ///
  /// @param slopes empty where the inputs are not read
  record Neuron(String name, List<Term> slopes, Term shift, List<Child> children) {
    Neuron {
      slopes = List.copyOf(slopes);
      children = List.copyOf(children);
    }

    boolean isLeaf() {
      return children.isEmpty();
    }
  }

  record Child(int sign, Neuron neuron) {
    Term signed(Term value) {
      return sign > 0 ? value : value.negate();
    }
  }

  private TreeScript(SearchQuestion question, Tree tree) {
    this.question = question;
    this.script =
        new ScriptBuilder(
            "weights of a network "
                + question.architecture()
                + ", read with signs "
                + tree
                + ", that passes the trials for "
                + question.relaxation());
    this.root = neuron(tree, "y");
  }

  static Script of(SearchQuestion question, Tree tree, Trials trials) {
    TreeScript made = new TreeScript(question, tree);
    made.values(trials.points());
    made.bounds(trials.boxes());
    return made.script.build();
  }

  private Neuron neuron(Tree tree, String name) {
    List<Term> slopes = new ArrayList<>();
    if (tree.isLeaf() || question.architecture().hasSkips()) {
      for (int i = 0; i < question.architecture().inputs(); i++) {
        slopes.add(script.variable("slope" + (i + 1) + "-" + name));
      }
    }
    Term shift = script.variable("shift-" + name);
    List<Child> children = new ArrayList<>();
    for (Tree.Branch branch : tree.branches()) {
      String child =
          name.equals("y") ? "h" + (children.size() + 1) : name + "." + (children.size() + 1);
      children.add(new Child(branch.sign(), neuron(branch.tree(), child)));
    }
    order(tree, children);
    return new Neuron(name, slopes, shift, children);
  }

  /// Equal branches are ordered by a weight.
  private void order(Tree tree, List<Child> children) {
    for (int i = 1; i < children.size(); i++) {
      if (tree.branches().get(i - 1).equals(tree.branches().get(i))) {
        Neuron left = children.get(i - 1).neuron();
        Neuron right = children.get(i).neuron();
        script.require(left.name + "-before-" + right.name, Formula.atMost(key(left), key(right)));
      }
    }
  }

  private static Term key(Neuron neuron) {
    return neuron.slopes.isEmpty() ? neuron.shift : neuron.slopes.getFirst();
  }

  private void values(List<Trials.PointTrial> trials) {
    for (int i = 0; i < trials.size(); i++) {
      String where = "at-p" + (i + 1);
      Term y = preActivation(root, trials.get(i).x(), where);
      script.require("value-" + where, Formula.equal(y, Term.number(trials.get(i).value())));
    }
  }

  /// A neuron's pre-activation, or the output, at a point.
  private Term preActivation(Neuron neuron, Vector x, String where) {
    List<Term> terms = new ArrayList<>(List.of(affine(neuron, x)));
    for (Child child : neuron.children) {
      terms.add(child.signed(value(child.neuron, x, where)));
    }
    return Term.sum(terms);
  }

  Term value(Neuron neuron, Vector x, String where) {
    return ExactEncoding.relu(preActivation(neuron, x, where), neuron.name + "-" + where, script);
  }

  static Term affine(Neuron neuron, Vector x) {
    List<Term> terms = new ArrayList<>(List.of(neuron.shift));
    for (int i = 0; i < neuron.slopes.size(); i++) {
      terms.add(neuron.slopes.get(i).multiply(Term.number(x.get(i))));
    }
    return Term.sum(terms);
  }

  private void bounds(List<Trials.BoxTrial> trials) {
    for (int i = 0; i < trials.size(); i++) {
      String where = "on-b" + (i + 1);
      if (question.relaxation().equals("ibp")) {
        intervals(trials.get(i), where);
      } else {
        new OneLayerBounds(question.relaxation(), root, script).require(trials.get(i), where);
      }
    }
  }

  private void intervals(Trials.BoxTrial trial, String where) {
    Interval range = trial.range();
    Term upper = extreme(root, trial.box(), new Side(1, where));
    Term lower = extreme(root, trial.box(), new Side(-1, where));
    script.require("upper-" + where, Formula.atMost(upper, Term.number(range.upper())));
    script.require("lower-" + where, Formula.atMost(Term.number(range.lower()), lower));
  }

  /// @param sign 1 for upper bounds, -1 for lower ones
  private record Side(int sign, String where) {
    Side through(Child child) {
      return new Side(sign * child.sign, where);
    }

    String name() {
      return (sign > 0 ? "upper-" : "lower-") + where;
    }

    /// `a` is not inside of `b`, seen from the outside.
    Formula notInside(Term a, Term b) {
      return sign > 0 ? Formula.atMost(b, a) : Formula.atMost(a, b);
    }
  }

  /// The pre-activation's upper or lower bound, or a worse one: if any passes, the bound does.
  private Term extreme(Neuron neuron, Box box, Side side) {
    List<Term> terms = new ArrayList<>(List.of(neuron.shift));
    for (int i = 0; i < neuron.slopes.size(); i++) {
      terms.add(extremeOf(neuron.slopes.get(i), box.side(i), side, neuron.name + "-x" + (i + 1)));
    }
    for (Child child : neuron.children) {
      Term bound = active(child.neuron, box, side.through(child));
      terms.add(child.signed(bound));
    }
    return Term.sum(terms);
  }

  private Term extremeOf(Term slope, Interval input, Side side, String name) {
    Term atLower = slope.multiply(Term.number(input.lower()));
    if (input.isPoint()) {
      return atLower;
    }
    Term atUpper = slope.multiply(Term.number(input.upper()));
    Term extreme = script.variable(name + "-" + side.name());
    script.require(
        name + "-" + side.name() + "-outside",
        Formula.and(side.notInside(extreme, atLower), side.notInside(extreme, atUpper)));
    return extreme;
  }

  private Term active(Neuron neuron, Box box, Side side) {
    Term z = extreme(neuron, box, side);
    Term h = script.variable(neuron.name + "-" + side.name());
    String name = neuron.name + "-" + side.name() + "-relu";
    script.require(
        name,
        side.sign > 0
            ? Formula.and(Formula.atMost(Term.ZERO, h), Formula.atMost(z, h))
            : Formula.or(Formula.atMost(h, Term.ZERO), Formula.atMost(h, z)));
    return h;
  }

  /// The name of the weight with which a neuron reads an input.
  static String slope(int input, String neuron) {
    return "slope" + (input + 1) + "-" + neuron;
  }

  static String shift(String neuron) {
    return "shift-" + neuron;
  }
}
