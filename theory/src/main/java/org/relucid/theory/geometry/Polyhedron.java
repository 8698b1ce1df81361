package org.relucid.theory.geometry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;

/// A convex polyhedron, bounded or not, with both of its descriptions, each minimal and canonical:
///
/// - [#facets]: the equalities in reduced echelon form, and one half-space per facet, with a
///   primitive form that is zero at the pivots of the equalities, in lexicographic order;
/// - [#generators]: the lines in reduced echelon form, and the vertices and rays (one on each
///   minimal face and each extreme ray, zero at the pivots of the lines), in lexicographic order.
///
/// So two polyhedra are `equals` exactly when they are the same set of points. The empty set has
/// the one fact `-1 >= 0` and no generators.
///
/// *Cost*: a conversion between the descriptions by the double description method, at worst
/// exponential in the dimension, for every operation but [#contains], [#includes], [#equals]. For a
/// description that is too large for that, see [HDescription].
///
/// ```java
/// Polyhedron triangle = Polyhedron.hull(2, List.of(a, b, c));
/// triangle.facets().halfSpaces()                    // three
/// triangle.intersection(Polyhedron.of(box)).generators().vertices()
/// ```
public final class Polyhedron {
  private final HDescription facets;
  private final VDescription generators;

  private Polyhedron(HDescription facets, VDescription generators) {
    this.facets = facets;
    this.generators = generators;
  }

  public static Polyhedron of(HDescription description) {
    MinimalPair pair = MinimalPair.of(description);
    return new Polyhedron(pair.facets(), pair.generators());
  }

  public static Polyhedron of(VDescription description) {
    MinimalPair pair = MinimalPair.of(description);
    return new Polyhedron(pair.facets(), pair.generators());
  }

  /// The same within a limit, for descriptions that may be too large for the method.
  ///
  /// @return empty when a polyhedron on the way has more than `most` vertices and rays
  public static Optional<Polyhedron> of(HDescription description, int most) {
    return MinimalPair.of(description, most)
        .map(pair -> new Polyhedron(pair.facets(), pair.generators()));
  }

  /// The same within a limit.
  ///
  /// @return empty when a polyhedron on the way has more than `most` facets
  public static Optional<Polyhedron> of(VDescription description, int most) {
    return MinimalPair.of(description, most)
        .map(pair -> new Polyhedron(pair.facets(), pair.generators()));
  }

  public static Polyhedron of(Box box) {
    return of(HDescription.of(box));
  }

  /// The convex hull of finitely many points, empty for none.
  public static Polyhedron hull(int dimension, Collection<Vector> points) {
    return of(VDescription.hull(dimension, points));
  }

  public static Polyhedron whole(int dimension) {
    return of(HDescription.whole(dimension));
  }

  public static Polyhedron empty(int dimension) {
    return hull(dimension, List.of());
  }

  public HDescription facets() {
    return facets;
  }

  public VDescription generators() {
    return generators;
  }

  /// The dimension of the space around it.
  public int dimension() {
    return facets.dimension();
  }

  /// The dimension of its affine hull, −1 for the empty set.
  public int affineDimension() {
    return isEmpty() ? -1 : dimension() - facets.equalities().size();
  }

  public boolean isEmpty() {
    return generators.vertices().isEmpty();
  }

  public boolean isBounded() {
    return generators.rays().isEmpty() && generators.lines().isEmpty();
  }

  public boolean contains(Vector x) {
    return facets.contains(x);
  }

  /// Whether all of the form's values on this polyhedron are `≥ 0`.
  public boolean satisfies(HalfSpace halfSpace) {
    AffineForm form = halfSpace.form();
    Dimensions.require(form.dimension(), dimension());
    return generators.vertices().stream().allMatch(halfSpace::contains)
        && generators.rays().stream().allMatch(ray -> slope(form, ray) >= 0)
        && generators.lines().stream().allMatch(line -> slope(form, line) == 0);
  }

  private static int slope(AffineForm form, Vector direction) {
    return form.at(direction).compareTo(form.constant());
  }

  /// Whether `other` is a subset.
  public boolean includes(Polyhedron other) {
    return facets.halfSpaces().stream().allMatch(other::satisfies)
        && facets.equalities().stream()
            .map(HalfSpace::new)
            .allMatch(half -> other.satisfies(half) && other.satisfies(half.opposite()));
  }

  public Polyhedron intersection(Polyhedron other) {
    return of(facets.intersection(other.facets));
  }

  public Polyhedron intersection(HalfSpace halfSpace) {
    return of(facets.intersection(new HDescription(dimension(), List.of(halfSpace), List.of())));
  }

  /// The least closed convex set that contains both.
  public Polyhedron hull(Polyhedron other) {
    return of(generators.union(other.generators));
  }

  /// `{Ax + b : x ∈ P}`.
  public Polyhedron image(AffineMap map) {
    return of(generators.image(map));
  }

  /// The image under the map that keeps the given coordinates, in the given order.
  public Polyhedron projection(int... coordinates) {
    Stream<AffineForm> kept =
        IntStream.of(coordinates).mapToObj(i -> AffineForm.variable(dimension(), i));
    return image(new AffineMap(dimension(), kept.toList()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polyhedron that && facets.equals(that.facets);
  }

  @Override
  public int hashCode() {
    return facets.hashCode();
  }

  @Override
  public String toString() {
    return facets.toString();
  }
}
