package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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
    return of(description, Integer.MAX_VALUE).orElseThrow();
  }

  static MinimalPair of(VDescription description) {
    return of(description, Integer.MAX_VALUE).orElseThrow();
  }

  /// Empty when a polyhedron on the way has more than `most` vertices and rays.
  static Optional<MinimalPair> of(HDescription description, int most) {
    int n = description.dimension();
    List<PrimitiveVector> rows =
        Stream.concat(
                Stream.of(Homogeneous.atInfinity(n)),
                description.inequalities().stream().map(Homogeneous::row))
            .toList();
    List<PrimitiveVector> equalities =
        description.equalities().stream().map(Homogeneous::row).toList();
    return DoubleDescription.cone(n + 1, rows, equalities, most)
        .map(cone -> of(n, rows, equalities, cone));
  }

  /// @param cone that of the rows and equalities
  private static MinimalPair of(
      int n, List<PrimitiveVector> rows, List<PrimitiveVector> equalities, Cone cone) {
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

  /// Empty when a polyhedron on the way has more than `most` facets.
  static Optional<MinimalPair> of(VDescription description, int most) {
    int n = description.dimension();
    if (description.vertices().isEmpty()) {
      return Optional.of(empty(n));
    }
    List<PrimitiveVector> rows =
        Stream.concat(
                description.vertices().stream().map(Homogeneous::vertex),
                description.rays().stream().map(Homogeneous::direction))
            .toList();
    List<PrimitiveVector> lines = description.lines().stream().map(Homogeneous::direction).toList();
    return DoubleDescription.cone(n + 1, rows, lines, most)
        .map(dual -> ofDual(description, rows, lines, dual));
  }

  /// @param dual the cone of the rows and lines, whose rays are the facets
  private static MinimalPair ofDual(
      VDescription description,
      List<PrimitiveVector> rows,
      List<PrimitiveVector> lines,
      Cone dual) {
    Incidence incidence = Incidence.ofRows(dual, rows.size());
    List<PrimitiveVector> lineality = new ArrayList<>(lines);
    incidence.always().forEach(row -> lineality.add(rows.get(row)));
    Stream<PrimitiveVector> rays = incidence.maximal().mapToObj(rows::get);
    int vertices = description.vertices().size();
    Stream<PrimitiveVector> facets =
        IntStream.range(0, dual.rays().size())
            .filter(k -> touches(dual.tight().get(k), vertices))
            .mapToObj(dual.rays()::get);
    return canonical(description.dimension(), dual.lines(), facets, lineality, rays);
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
