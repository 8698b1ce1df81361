package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The minimal canonical descriptions of one polyhedron, made from either description by *one* run
/// of the double description method on the cone of [Homogeneous]: the run gives the minimal other
/// side, and which rows are tight on which rays tells the rows that are needed on this side.
record MinimalPair(HDescription facets, VDescription generators) {
  static MinimalPair of(HDescription description) {
    int n = description.dimension();
    List<PrimitiveVector> rows =
        Stream.concat(
                Stream.of(Homogeneous.atInfinity(n)),
                description.inequalities().stream().map(Homogeneous::row))
            .toList();
    List<PrimitiveVector> equalities =
        description.equalities().stream().map(Homogeneous::row).toList();
    Cone cone = DoubleDescription.cone(n + 1, rows, equalities);
    if (cone.rays().stream().noneMatch(MinimalPair::isVertex)) {
      return empty(n);
    }
    Incidence incidence = Incidence.ofRows(cone, rows.size());
    List<PrimitiveVector> hull = new ArrayList<>(equalities);
    incidence.always().forEach(row -> hull.add(rows.get(row)));
    Stream<PrimitiveVector> facets =
        incidence.maximal().filter(row -> row != 0).mapToObj(rows::get);
    return canonical(n, hull, facets, cone.lines(), cone.rays().stream());
  }

  static MinimalPair of(VDescription description) {
    int n = description.dimension();
    if (description.vertices().isEmpty()) {
      return empty(n);
    }
    List<PrimitiveVector> rows =
        Stream.concat(
                description.vertices().stream().map(Homogeneous::vertex),
                description.rays().stream().map(Homogeneous::direction))
            .toList();
    List<PrimitiveVector> lines = description.lines().stream().map(Homogeneous::direction).toList();
    Cone dual = DoubleDescription.cone(n + 1, rows, lines);
    Incidence incidence = Incidence.ofRows(dual, rows.size());
    List<PrimitiveVector> lineality = new ArrayList<>(lines);
    incidence.always().forEach(row -> lineality.add(rows.get(row)));
    Stream<PrimitiveVector> rays = incidence.maximal().mapToObj(rows::get);
    int vertices = description.vertices().size();
    Stream<PrimitiveVector> facets =
        IntStream.range(0, dual.rays().size())
            .filter(k -> touches(dual.tight().get(k), vertices))
            .mapToObj(dual.rays()::get);
    return canonical(n, dual.lines(), facets, lineality, rays);
  }

  /// Whether a facet of the cone holds one of the first `vertices` rows; else it lies at infinity.
  private static boolean touches(BitSet tight, int vertices) {
    int first = tight.nextSetBit(0);
    return first >= 0 && first < vertices;
  }

  private static boolean isVertex(PrimitiveVector ray) {
    return ray.signum(ray.size() - 1) > 0;
  }

  private static MinimalPair empty(int n) {
    HalfSpace never = new HalfSpace(AffineForm.constant(n, Rational.of(-1)));
    return new MinimalPair(
        new HDescription(n, List.of(never), List.of()), VDescription.hull(n, List.of()));
  }

  private static MinimalPair canonical(
      int n,
      List<PrimitiveVector> hull,
      Stream<PrimitiveVector> facets,
      List<PrimitiveVector> lineality,
      Stream<PrimitiveVector> rays) {
    Echelon equalities = Echelon.of(hull);
    Echelon lines = Echelon.of(lineality);
    List<HalfSpace> halfSpaces =
        equalities.reduce(facets).map(Homogeneous::form).map(HalfSpace::new).toList();
    List<PrimitiveVector> reduced = lines.reduce(rays).toList();
    List<Vector> vertices =
        reduced.stream().filter(MinimalPair::isVertex).map(Homogeneous::vertexOf).toList();
    List<Vector> directions =
        reduced.stream().filter(ray -> !isVertex(ray)).map(Homogeneous::directionOf).toList();
    return new MinimalPair(
        new HDescription(
            n, halfSpaces, equalities.basis().stream().map(Homogeneous::form).toList()),
        new VDescription(
            n,
            vertices,
            directions,
            lines.basis().stream().map(Homogeneous::directionOf).toList()));
  }
}
