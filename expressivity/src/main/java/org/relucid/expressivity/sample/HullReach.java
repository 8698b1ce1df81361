package org.relucid.expressivity.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relucid.proofs.kernel.Step.Term;
import org.relucid.proofs.kernel.imprecision.HullPoint;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.HalfSpace;
import org.relucid.theory.geometry.Polyhedron;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Where the multi-neuron relaxation takes the maximum of a form, as a point of its last polytope,
/// made of convex combinations of true values layer by layer.
///
/// *Cost*: as the relaxation's own, and a linear program for each point that is needed.
final class HullReach {
  private final LayerUse use;
  private final Box box;
  private final List<HullPoint> made = new ArrayList<>();
  private final Map<Corner, Integer> places = new HashMap<>();

  /// The true continuation of a point `under` of the polytope before, which is the hull of
  /// `generators`; at the box there are none.
  ///
  /// @param values of the variables in use
  private record Corner(Vector values, Vector under, List<Corner> generators) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Corner that
          && under.equals(that.under)
          && generators == that.generators;
    }

    @Override
    public int hashCode() {
      return under.hashCode() + 31 * System.identityHashCode(generators);
    }
  }

  private HullReach(LayerUse use, Box box) {
    this.use = use;
    this.box = box;
  }

  /// @return points for the kernel, of which the last is the one
  static List<HullPoint> of(ScalarNetwork network, Box box, AffineForm form) {
    LayerUse use = LayerUse.of(network, form);
    return new HullReach(use, box).points(form);
  }

  private List<HullPoint> points(AffineForm form) {
    List<Corner> corners = List.of();
    for (int layer = 1; layer <= use.depth(); layer++) {
      corners = next(layer, corners);
    }
    AffineForm last = use.restrict(form, use.after(use.depth()));
    Corner best =
        Collections.max(corners, Comparator.comparing(corner -> last.at(corner.values())));
    made.add(new HullPoint.Combination(List.of(new Term(Rational.ONE, place(best)))));
    return made;
  }

  /// The corners whose hull is the polytope after a layer.
  private List<Corner> next(int layer, List<Corner> before) {
    List<Integer> variables = use.after(layer - 1);
    Polyhedron body =
        layer == 1
            ? Polyhedron.of(new Box(variables.stream().map(box::side).toList()))
            : Polyhedron.hull(
                variables.size(), before.stream().map(Corner::values).distinct().toList());
    Set<Vector> vertices = new LinkedHashSet<>();
    cut(body, use.preActivations(layer), 0, vertices);
    List<Corner> corners = new ArrayList<>();
    for (Vector vertex : vertices) {
      corners.add(new Corner(use.continued(vertex, layer), vertex, before));
    }
    return corners;
  }

  /// The vertices of the regions on which all forms have one sign.
  private static void cut(
      Polyhedron region, List<AffineForm> forms, int index, Set<Vector> vertices) {
    List<Vector> corners = region.generators().vertices();
    if (index == forms.size()) {
      vertices.addAll(corners);
      return;
    }
    AffineForm z = forms.get(index);
    boolean above = corners.stream().anyMatch(v -> z.at(v).signum() > 0);
    boolean below = corners.stream().anyMatch(v -> z.at(v).signum() < 0);
    if (above && below) {
      cut(region.intersection(new HalfSpace(z)), forms, index + 1, vertices);
      cut(region.intersection(new HalfSpace(z.negate())), forms, index + 1, vertices);
    } else {
      cut(region, forms, index + 1, vertices);
    }
  }

  /// The place of the point under a corner, which is made where it is not yet.
  private int place(Corner corner) {
    Integer known = places.get(corner);
    if (known != null) {
      return known;
    }
    HullPoint point =
        corner.generators().isEmpty()
            ? new HullPoint.Input(input(corner.under()))
            : new HullPoint.Combination(mixture(corner));
    made.add(point);
    places.put(corner, made.size() - 1);
    return made.size() - 1;
  }

  private Vector input(Vector values) {
    List<Rational> x = new ArrayList<>(box.lower().entries());
    List<Integer> variables = use.after(0);
    for (int i = 0; i < variables.size(); i++) {
      x.set(variables.get(i), values.get(i));
    }
    return Vector.of(x);
  }

  private List<Term> mixture(Corner corner) {
    List<Vector> generators = corner.generators().stream().map(Corner::values).toList();
    Vector weights = Mixture.of(corner.under(), generators);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      if (!weights.get(i).isZero()) {
        terms.add(new Term(weights.get(i), place(corner.generators().get(i))));
      }
    }
    return terms;
  }
}
