package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Step;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.relaxations.derivation.BoxSetting;
import org.relucid.relaxations.derivation.Derivation;
import org.relucid.theory.function.Line;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Derives `goal ≥ 0` for a network of one input on an interval: by cases on the side of the input
/// to each kink, and on each piece neuron by neuron, since there every neuron is an affine function
/// of the input.
///
/// *Cost*: five steps for each neuron on each piece.
final class LineProof {
  private final Derivation derivation;
  private final ScalarNetwork network;
  private final AffineForm goal;

  /// The interval's ends and the kinks between them, in increasing order.
  private final List<Rational> marks;

  private LineProof(Derivation derivation, AffineForm goal, List<Rational> marks) {
    this.derivation = derivation;
    this.network = derivation.setting().network();
    this.goal = goal;
    this.marks = marks;
  }

  /// The step whose fact is `goal ≥ 0`; the assumptions have to be the interval's sides.
  ///
  /// @throws IllegalStateException when that is false
  static int write(Derivation derivation, AffineForm goal, Interval interval) {
    List<Rational> marks = new ArrayList<>(List.of(interval.lower()));
    for (Rational kink :
        LineBoxes.kinks(derivation.setting().network(), ExactRanges.MOST_BREAKPOINTS)) {
      if (interval.lower().compareTo(kink) < 0 && kink.compareTo(interval.upper()) < 0) {
        marks.add(kink);
      }
    }
    marks.add(interval.upper());
    int lower = derivation.add(new Step.Assume(BoxSetting.lower(0)));
    int upper = derivation.add(new Step.Assume(BoxSetting.upper(0)));
    return new LineProof(derivation, goal, marks).between(0, marks.size() - 1, lower, upper);
  }

  /// @param lower the fact `x - marks(from) ≥ 0`
  /// @param upper the fact `marks(to) - x ≥ 0`
  private int between(int from, int to, int lower, int upper) {
    if (to - from == 1) {
      return new Piece(marks.get(from), marks.get(to), lower, upper).write();
    }
    int middle = (from + to) / 2;
    AffineForm x = AffineForm.variable(goal.dimension(), 0);
    int right = derivation.add(new Step.Split(x.add(marks.get(middle).negate())));
    between(middle, to, right, upper);
    int left = derivation.add(new Step.Otherwise());
    between(from, middle, lower, left);
    return derivation.add(new Step.End());
  }

  /// Between two marks.
  private final class Piece {
    private final Rational start;
    private final Rational end;
    private final int lower;
    private final int upper;

    /// The variables as functions of the input.
    private final List<Line> lines = new ArrayList<>();

    /// Per neuron the facts `h - line ≥ 0` and `line - h ≥ 0`.
    private final List<Integer> above = new ArrayList<>();

    private final List<Integer> below = new ArrayList<>();

    Piece(Rational start, Rational end, int lower, int upper) {
      this.start = start;
      this.end = end;
      this.lower = lower;
      this.upper = upper;
      lines.add(new Line(Rational.ONE, Rational.ZERO));
    }

    int write() {
      for (int k = 0; k < network.neurons(); k++) {
        neuron(k);
      }
      List<Term> terms = toLine(goal);
      Line line = line(goal);
      Rational constant = nonNegative(line, terms);
      return derivation.add(new Step.Combine(terms, constant));
    }

    private void neuron(int k) {
      AffineForm z = network.preActivations().get(k);
      Line line = line(z);
      if (line.at(start).signum() >= 0 && line.at(end).signum() >= 0) {
        int active = derivation.add(new Step.Active(k, signed(z, line)));
        above.add(with(derivation.add(new Step.Above(k)), toLine(z)));
        below.add(with(active, toLine(z.negate())));
        lines.add(line);
      } else {
        int inactive =
            derivation.add(new Step.Inactive(k, signed(z.negate(), line.multiply(minusOne()))));
        above.add(derivation.add(new Step.NonNegative(k)));
        below.add(inactive);
        lines.add(new Line(Rational.ZERO, Rational.ZERO));
      }
    }

    /// The step of `form ≥ 0`, where the form is that function of the input.
    private int signed(AffineForm form, Line line) {
      List<Term> terms = toLine(form);
      return derivation.combine(terms, nonNegative(line, terms));
    }

    private int with(int fact, List<Term> terms) {
      terms.add(new Term(Rational.ONE, fact));
      return derivation.combine(terms, Rational.ZERO);
    }

    /// Facts that sum to `form - line(form)`.
    private List<Term> toLine(AffineForm form) {
      List<Term> terms = new ArrayList<>();
      for (int t = 0; t < form.terms(); t++) {
        int neuron = form.variable(t) - 1;
        if (neuron >= 0) {
          Rational factor = form.factor(t);
          int fact = factor.signum() > 0 ? above.get(neuron) : below.get(neuron);
          terms.add(new Term(factor.abs(), fact));
        }
      }
      return terms;
    }

    /// Adds the side of the input by which the line is what its value at an end makes it.
    ///
    /// @return that value
    private Rational nonNegative(Line line, List<Term> terms) {
      int sign = line.slope().signum();
      if (sign != 0) {
        terms.add(new Term(line.slope().abs(), sign > 0 ? lower : upper));
      }
      return line.at(sign < 0 ? end : start);
    }

    private Line line(AffineForm form) {
      Line sum = new Line(Rational.ZERO, form.constant());
      for (int t = 0; t < form.terms(); t++) {
        sum = sum.add(lines.get(form.variable(t)).multiply(form.factor(t)));
      }
      return sum;
    }
  }

  private static Rational minusOne() {
    return Rational.of(-1);
  }
}
