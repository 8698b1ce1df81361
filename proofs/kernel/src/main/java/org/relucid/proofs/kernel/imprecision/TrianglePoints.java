package org.relucid.proofs.kernel.imprecision;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Points that are feasible for the triangle relaxation: for each neuron in turn one at which its
/// pre-activation is `a` and one at which it is `b`, and in the end one for an output.
///
/// *Soundness.* Let `T(a, b) = conv {(z, max(z, 0)) : a ≤ z ≤ b}`, which is what the triangle says
/// of a neuron with the bounds `a ≤ b`: `h = z` where `a ≥ 0`, `h = 0` where `b ≤ 0`, else the
/// triangle (and `a ≤ z ≤ b`, which holds in the relaxation, since its bounds are optima of the
/// constraints before). `T` grows with `[a, b]`. The points for neuron `k` are feasible for the box
/// and `T(a_i, b_i)`, `i < k`. If `[a_i, b_i] ⊆ [l_i, u_i]`, the relaxation's own bounds, for all
/// these `i`, then the points are feasible for the relaxation, so `a_k` and `b_k` are values over
/// which the relaxation takes its optima: `[a_k, b_k] ⊆ [l_k, u_k]`. In the end the relaxation's
/// bound of the output is at least as loose as the value at the last point.
final class TrianglePoints {
  private final ScalarNetwork network;
  private final Sides box;
  private final Work work;
  private final List<Rational> least = new ArrayList<>();
  private final List<Rational> greatest = new ArrayList<>();

  TrianglePoints(ScalarNetwork network, Sides box, Work work) {
    this.network = network;
    this.box = box;
    this.work = work;
  }

  /// The output's value at the last point.
  Rational reached(AffineForm output, List<Vector> points) throws Refusal {
    if (points.size() != 2L * network.neurons() + 1) {
      throw new Refusal(new Fault.WrongCount(points.size(), 2L * network.neurons() + 1));
    }
    for (int k = 0; k < network.neurons(); k++) {
      AffineForm z = network.preActivations().get(k);
      Rational a = value(z, points.get(2 * k), 2 * k);
      Rational b = value(z, points.get(2 * k + 1), 2 * k + 1);
      if (a.compareTo(b) > 0) {
        throw new Refusal(new Fault.Crossed(k, a, b));
      }
      least.add(a);
      greatest.add(b);
    }
    return value(output, points.getLast(), points.size() - 1);
  }

  /// The form's value at a feasible point.
  private Rational value(AffineForm form, Vector point, int index) throws Refusal {
    if (point.size() != network.inputs() + least.size()) {
      throw new Refusal(new Fault.WrongSize(index, point.size(), network.inputs() + least.size()));
    }
    List<Rational> values = point.entries();
    if (!box.contains(values)) {
      throw new Refusal(new Fault.OutsideTheBox(index));
    }
    for (int i = 0; i < least.size(); i++) {
      Rational z = work.value(network.preActivations().get(i), values);
      if (!inTriangle(i, z, values.get(network.inputs() + i))) {
        throw new Refusal(new Fault.NotFeasible(index, i));
      }
    }
    return work.value(form, values);
  }

  /// `(z, h) ∈ T(a_i, b_i)`.
  private boolean inTriangle(int i, Rational z, Rational h) {
    Rational a = least.get(i);
    Rational b = greatest.get(i);
    if (z.compareTo(a) < 0 || z.compareTo(b) > 0) {
      return false;
    }
    if (a.signum() >= 0) {
      return h.equals(z);
    }
    if (b.signum() <= 0) {
      return h.isZero();
    }
    Rational chord = b.multiply(z.subtract(a));
    return h.signum() >= 0
        && h.compareTo(z) >= 0
        && b.subtract(a).multiply(h).compareTo(chord) <= 0;
  }
}
