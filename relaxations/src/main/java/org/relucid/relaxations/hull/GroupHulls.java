package org.relucid.relaxations.hull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.relucid.theory.geometry.HDescription;
import org.relucid.theory.geometry.HalfSpace;
import org.relucid.theory.geometry.Polyhedron;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// `P ∩ conv {(z_S, relu(z_S)) : v in P}` for every group `S` of `size` neurons of a layer that are
/// unstable on `P`.
record GroupHulls(int size) implements BlockHull {
  GroupHulls {
    if (size < 1) {
      throw new IllegalArgumentException("groups of " + size + " neurons, expected at least 1");
    }
  }

  @Override
  public Set<Vector> points(
      ScalarNetwork network, Polyhedron body, Variables variables, List<Integer> block) {
    List<AffineForm> z =
        block.stream().map(k -> variables.restrict(network.preActivations().get(k))).toList();
    Polyhedron next =
        Polyhedron.of(facts(body, z), HullRelaxation.MOST_FACETS)
            .orElseThrow(() -> HullRelaxation.tooLarge("vertices", "multi-neuron-" + size));
    Set<Vector> points = new LinkedHashSet<>();
    for (Vector vertex : next.generators().vertices()) {
      List<Rational> all = new ArrayList<>(Collections.nCopies(variables.space(), Rational.ZERO));
      for (int i = 0; i < variables.size(); i++) {
        all.set(variables.indices().get(i), vertex.get(i));
      }
      for (int i = 0; i < block.size(); i++) {
        all.set(network.inputs() + block.get(i), vertex.get(variables.size() + i));
      }
      points.add(Vector.of(all));
    }
    return points;
  }

  /// Coordinates are those of the body and then the neurons of the block.
  private HDescription facts(Polyhedron body, List<AffineForm> z) {
    int dimension = body.dimension() + z.size();
    List<HalfSpace> halfSpaces = new ArrayList<>();
    List<AffineForm> equalities = new ArrayList<>();
    body.facets()
        .halfSpaces()
        .forEach(half -> halfSpaces.add(new HalfSpace(half.form().inDimension(dimension))));
    body.facets().equalities().forEach(form -> equalities.add(form.inDimension(dimension)));
    List<Integer> unstable = new ArrayList<>();
    for (int i = 0; i < z.size(); i++) {
      AffineForm form = z.get(i);
      List<Vector> corners = body.generators().vertices();
      boolean above = corners.stream().anyMatch(v -> form.at(v).signum() > 0);
      boolean below = corners.stream().anyMatch(v -> form.at(v).signum() < 0);
      AffineForm h = AffineForm.variable(dimension, body.dimension() + i);
      if (above && below) {
        unstable.add(i);
      } else {
        equalities.add(above ? h.subtract(form.inDimension(dimension)) : h);
      }
    }
    for (List<Integer> group : groups(unstable, Math.min(size, unstable.size()))) {
      HDescription facets = hull(body, group.stream().map(z::get).toList());
      AffineMap coordinates = coordinates(group, z, body.dimension());
      facets
          .halfSpaces()
          .forEach(half -> halfSpaces.add(new HalfSpace(half.form().after(coordinates))));
      facets.equalities().forEach(form -> equalities.add(form.after(coordinates)));
    }
    return new HDescription(dimension, halfSpaces, equalities);
  }

  /// `conv {(z, relu(z)) : v in P}`.
  private HDescription hull(Polyhedron body, List<AffineForm> z) {
    Polyhedron image = body.image(new AffineMap(body.dimension(), z));
    int n = z.size();
    ScalarNetwork relus =
        new ScalarNetwork(
            n,
            IntStream.range(0, n).mapToObj(i -> AffineForm.variable(n + i, i)).toList(),
            List.of());
    List<Integer> block = IntStream.range(0, n).boxed().toList();
    Set<Vector> points = new Regions(relus, block, Variables.inputs(relus)).points(image);
    return HullRelaxation.hull(2 * n, points, "multi-neuron-" + size).facets();
  }

  /// `(v, h) ↦ (z_S, h_S)`.
  private static AffineMap coordinates(List<Integer> group, List<AffineForm> z, int before) {
    int dimension = before + z.size();
    List<AffineForm> rows = new ArrayList<>();
    group.forEach(i -> rows.add(z.get(i).inDimension(dimension)));
    group.forEach(i -> rows.add(AffineForm.variable(dimension, before + i)));
    return new AffineMap(dimension, rows);
  }

  /// All subsets with so many elements.
  private static List<List<Integer>> groups(List<Integer> elements, int count) {
    if (count == 0) {
      return List.of();
    }
    List<List<Integer>> groups = new ArrayList<>();
    choose(elements, count, 0, new ArrayList<>(), groups);
    return groups;
  }

  private static void choose(
      List<Integer> elements,
      int count,
      int from,
      List<Integer> chosen,
      List<List<Integer>> groups) {
    if (chosen.size() == count) {
      groups.add(List.copyOf(chosen));
      return;
    }
    for (int i = from; i < elements.size(); i++) {
      chosen.add(elements.get(i));
      choose(elements, count, i + 1, chosen, groups);
      chosen.removeLast();
    }
  }
}
