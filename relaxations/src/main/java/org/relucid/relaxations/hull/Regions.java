package org.relucid.relaxations.hull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relucid.theory.geometry.HalfSpace;
import org.relucid.theory.geometry.Polyhedron;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Cuts a polytope into the regions on which a block of neurons is affine, neuron by neuron, and
/// collects the vertices of all regions with the values of the neurons: the extreme points of the
/// graph are among them.
final class Regions {
  private final ScalarNetwork network;
  private final List<Integer> block;
  private final Variables variables;

  /// @param block each neuron after those it depends on
  /// @param variables the coordinates of the polytope
  Regions(ScalarNetwork network, List<Integer> block, Variables variables) {
    this.network = network;
    this.block = block;
    this.variables = variables;
  }

  /// Points of the whole space, 0 where a variable is not in use.
  Set<Vector> points(Polyhedron body) {
    List<AffineForm> values = new ArrayList<>();
    for (int i = 0; i < variables.space(); i++) {
      values.add(AffineForm.constant(variables.size(), Rational.ZERO));
    }
    for (int i = 0; i < variables.size(); i++) {
      values.set(variables.indices().get(i), AffineForm.variable(variables.size(), i));
    }
    Set<Vector> points = new LinkedHashSet<>();
    collect(body, 0, values, points);
    return points;
  }

  /// @param values every variable of the space as a form on the polytope's coordinates
  private void collect(Polyhedron region, int next, List<AffineForm> values, Set<Vector> points) {
    if (next == block.size()) {
      for (Vector vertex : region.generators().vertices()) {
        points.add(Vector.of(values.stream().map(form -> form.at(vertex)).toList()));
      }
      return;
    }
    int neuron = block.get(next);
    AffineForm z = substitute(network.preActivations().get(neuron), values);
    List<Rational> corners = region.generators().vertices().stream().map(z::at).toList();
    boolean reachesAbove = corners.stream().anyMatch(value -> value.signum() > 0);
    boolean reachesBelow = corners.stream().anyMatch(value -> value.signum() < 0);
    int place = network.inputs() + neuron;
    if (reachesAbove) {
      HalfSpace active = new HalfSpace(z);
      Polyhedron part = reachesBelow ? region.intersection(active) : region;
      collect(part, next + 1, with(values, place, z), points);
    }
    if (reachesBelow || !reachesAbove) {
      HalfSpace inactive = new HalfSpace(z.negate());
      Polyhedron part = reachesAbove ? region.intersection(inactive) : region;
      AffineForm zero = AffineForm.constant(z.dimension(), Rational.ZERO);
      collect(part, next + 1, with(values, place, zero), points);
    }
  }

  private static List<AffineForm> with(List<AffineForm> values, int place, AffineForm value) {
    List<AffineForm> changed = new ArrayList<>(values);
    changed.set(place, value);
    return changed;
  }

  private AffineForm substitute(AffineForm form, List<AffineForm> values) {
    AffineForm sum = AffineForm.constant(variables.size(), form.constant());
    for (int k = 0; k < form.terms(); k++) {
      sum = sum.addMultiple(form.factor(k), values.get(form.variable(k)));
    }
    return sum;
  }
}
