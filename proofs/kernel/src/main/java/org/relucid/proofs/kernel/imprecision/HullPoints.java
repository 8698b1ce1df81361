package org.relucid.proofs.kernel.imprecision;

import java.util.ArrayList;
import java.util.List;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Points of the polytopes `P_0, P_1, …` of the multi-neuron relaxation: an input of the box is in
/// `P_0`; a convex combination of points of `P_(t-1)`, each continued by the true values of the
/// neurons of layer `t` there, is in `P_t`.
///
/// *Soundness.* That is the definition of `P_t`. (That the relaxation drops variables that are used
/// no more changes nothing: the projection of a hull is the hull of the projections.) An output's
/// bound is its optimum over the last polytope, so at least as loose as the value at a point there.
final class HullPoints {
  private final ScalarNetwork network;
  private final Sides box;
  private final Work work;
  private final int[] layers;
  private final List<Point> points = new ArrayList<>();

  /// Values of the inputs and of the neurons up to a layer; zeros stand for those beyond it.
  private record Point(int layer, List<Rational> values) {}

  HullPoints(ScalarNetwork network, Sides box, Work work) {
    this.network = network;
    this.box = box;
    this.work = work;
    this.layers = layers(network);
  }

  private static int[] layers(ScalarNetwork network) {
    int[] layers = new int[network.neurons()];
    for (int k = 0; k < layers.length; k++) {
      AffineForm z = network.preActivations().get(k);
      layers[k] = 1;
      for (int t = 0; t < z.terms(); t++) {
        int neuron = z.variable(t) - network.inputs();
        layers[k] = neuron < 0 ? layers[k] : Math.max(layers[k], layers[neuron] + 1);
      }
    }
    return layers;
  }

  /// The output's value at the last point.
  Rational reached(AffineForm output, List<HullPoint> given) throws Refusal {
    for (HullPoint point : given) {
      points.add(
          switch (point) {
            case HullPoint.Input(Vector x) -> input(x);
            case HullPoint.Combination(List<Term> terms) -> combination(terms);
          });
    }
    int depth = 0;
    for (int layer : layers) {
      depth = Math.max(depth, layer);
    }
    if (points.isEmpty() || points.getLast().layer() != depth) {
      throw new Refusal(new Fault.NotTheLastLayer(depth));
    }
    return work.value(output, points.getLast().values());
  }

  private Point input(Vector x) throws Refusal {
    if (x.size() != network.inputs()) {
      throw new Refusal(new Fault.WrongSize(points.size(), x.size(), network.inputs()));
    }
    if (!box.contains(x.entries())) {
      throw new Refusal(new Fault.OutsideTheBox(points.size()));
    }
    return new Point(0, work.keep(x.concat(Vector.zero(network.neurons())).entries()));
  }

  private Point combination(List<Term> terms) throws Refusal {
    int layer = terms.isEmpty() ? 0 : point(terms.getFirst()).layer();
    List<Rational> sum = Vector.zero(network.inputs() + network.neurons()).entries();
    Rational total = Rational.ZERO;
    for (Term term : terms) {
      Point point = point(term);
      if (point.layer() != layer || term.multiplier().signum() < 0) {
        throw new Refusal(new Fault.NoCombination(points.size()));
      }
      total = work.number(total.add(term.multiplier()));
      sum = sum(sum, term.multiplier(), continued(point));
    }
    if (!total.equals(Rational.ONE)) {
      throw new Refusal(new Fault.NoCombination(points.size()));
    }
    return new Point(layer + 1, work.keep(sum));
  }

  private Point point(Term term) throws Refusal {
    if (term.fact() < 0 || term.fact() >= points.size()) {
      throw new Refusal(new Fault.NoSuchPoint(points.size(), term.fact()));
    }
    return points.get(term.fact());
  }

  /// With the values of the neurons of the next layer.
  private List<Rational> continued(Point point) throws Refusal {
    List<Rational> values = new ArrayList<>(point.values());
    for (int k = 0; k < layers.length; k++) {
      if (layers[k] == point.layer() + 1) {
        Rational z = work.value(network.preActivations().get(k), point.values());
        values.set(network.inputs() + k, z.max(Rational.ZERO));
      }
    }
    return values;
  }

  private List<Rational> sum(List<Rational> sum, Rational factor, List<Rational> values)
      throws Refusal {
    List<Rational> next = new ArrayList<>();
    for (int i = 0; i < sum.size(); i++) {
      next.add(work.number(sum.get(i).add(factor.multiply(values.get(i)))));
    }
    return next;
  }
}
