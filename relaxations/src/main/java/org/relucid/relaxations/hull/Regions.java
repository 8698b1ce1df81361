package org.relucid.relaxations.hull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relucid.theory.geometry.CutPolytope;
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
    collect(CutPolytope.of(body, block.size()), 0, values, points);
    return points;
  }

  /// @param values every variable of the space as a form on the polytope's coordinates
  private void collect(CutPolytope region, int next, List<AffineForm> values, Set<Vector> points) {
    if (next == block.size()) {
      for (Vector vertex : region.vertices()) {
        points.add(Vector.of(values.stream().map(form -> form.at(vertex)).toList()));
      }
      return;
    }
    int neuron = block.get(next);
    int place = network.inputs() + neuron;
    AffineForm z = substitute(network.preActivations().get(neuron), values);
    List<AffineForm> active = with(values, place, z);
    List<AffineForm> inactive =
        with(values, place, AffineForm.constant(z.dimension(), Rational.ZERO));
    if (!region.reachesAbove(z)) {
      collect(region, next + 1, inactive, points);
    } else if (!region.reachesAbove(z.negate())) {
      collect(region, next + 1, active, points);
    } else {
      CutPolytope.Parts parts = region.cut(z);
      collect(parts.above(), next + 1, active, points);
      collect(parts.below(), next + 1, inactive, points);
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
