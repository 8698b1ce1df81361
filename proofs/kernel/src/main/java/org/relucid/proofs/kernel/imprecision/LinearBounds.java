package org.relucid.proofs.kernel.imprecision;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.imprecision.Relaxation.LowerSlope;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The bounds of a relaxation by two lines per neuron, computed as they are defined: from the last
/// neuron to the first, each is replaced by the one of its lines that makes the form least, and
/// then each input by an end of its side.
///
/// *Soundness.* This is full back-substitution itself. (It is also the optimum of the form under
/// all constraints `below(z) ≤ h ≤ above(z)`: since `l ≤ z ≤ u` follows from the earlier ones,
/// `below(z) ≤ above(z)` there, and either end can be taken whatever comes before.)
///
/// *Cost*: for each neuron the number of the weights before it.
final class LinearBounds {
  private final ScalarNetwork network;
  private final Sides box;
  private final Work work;
  private final int dimension;

  /// Per neuron the lines as forms over the inputs and the neurons before it.
  private final List<AffineForm> below = new ArrayList<>();

  private final List<AffineForm> above = new ArrayList<>();

  private LinearBounds(ScalarNetwork network, Sides box, Work work) {
    this.network = network;
    this.box = box;
    this.work = work;
    this.dimension = network.inputs() + network.neurons();
  }

  static LinearBounds intervals(ScalarNetwork network, Sides box, Work work) throws Refusal {
    LinearBounds bounds = new LinearBounds(network, box, work);
    for (AffineForm z : network.preActivations()) {
      Rational l = bounds.least(z);
      Rational u = bounds.greatest(z);
      bounds.below.add(work.keep(AffineForm.constant(bounds.dimension, l.max(Rational.ZERO))));
      bounds.above.add(work.keep(AffineForm.constant(bounds.dimension, u.max(Rational.ZERO))));
    }
    return bounds;
  }

  static LinearBounds lines(ScalarNetwork network, Sides box, LowerSlope slope, Work work)
      throws Refusal {
    LinearBounds bounds = new LinearBounds(network, box, work);
    for (AffineForm z : network.preActivations()) {
      bounds.add(z.inDimension(bounds.dimension), slope);
    }
    return bounds;
  }

  /// The lines of the next neuron.
  private void add(AffineForm z, LowerSlope slope) throws Refusal {
    Rational l = least(z);
    Rational u = greatest(z);
    if (l.signum() >= 0) {
      below.add(z);
      above.add(z);
    } else if (u.signum() <= 0) {
      below.add(AffineForm.constant(dimension, Rational.ZERO));
      above.add(AffineForm.constant(dimension, Rational.ZERO));
    } else {
      Rational chord = u.divide(u.subtract(l));
      below.add(work.keep(z.multiply(alpha(slope, l, u))));
      above.add(work.keep(z.add(l.negate()).multiply(chord)));
    }
  }

  private static Rational alpha(LowerSlope slope, Rational l, Rational u) {
    return switch (slope) {
      case LowerSlope.Always(Rational alpha) -> alpha;
      case LowerSlope.LesserArea() -> u.compareTo(l.negate()) > 0 ? Rational.ONE : Rational.ZERO;
      case LowerSlope.Parallel() -> u.divide(u.subtract(l));
    };
  }

  Rational greatest(AffineForm form) throws Refusal {
    return least(form.negate()).negate();
  }

  /// The bound of a form over the inputs and the neurons whose lines are known.
  Rational least(AffineForm form) throws Refusal {
    AffineForm rest = work.form(form.inDimension(dimension));
    for (int k = below.size() - 1; k >= 0; k--) {
      int h = network.inputs() + k;
      int sign = rest.coefficient(h).signum();
      if (sign != 0) {
        rest = work.form(rest.substitute(h, sign > 0 ? below.get(k) : above.get(k)));
      }
    }
    Rational sum = rest.constant();
    for (int t = 0; t < rest.terms(); t++) {
      Rational factor = rest.factor(t);
      int x = rest.variable(t);
      Rational end = factor.signum() > 0 ? box.lower().get(x) : box.upper().get(x);
      sum = work.number(sum.add(factor.multiply(end)));
    }
    return sum;
  }
}
