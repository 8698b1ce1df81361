package org.relucid.relaxations.group;

import java.util.ArrayList;
import java.util.List;
import org.relucid.relaxations.derivation.DerivedBounds;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.HDescription;
import org.relucid.theory.geometry.Polyhedron;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The least concave function above a maximum over a box of its arguments.
final class UpperSide {
  /// Above this many arguments only `value ≤ max u_i` is used: a box has two to the number of them
  /// corners.
  private static final int MOST_ARGUMENTS = 4;

  private UpperSide() {}

  /// The least concave function above the maximum over the box of the arguments' bounds: since a
  /// maximum is convex, it is the upper side of the hull of the box's corners.
  ///
  /// @return forms on the whole space that are at least 0
  static List<AffineForm> of(Maximum maximum, List<DerivedBounds> arguments) {
    Box box = new Box(arguments.stream().map(DerivedBounds::interval).toList());
    int dimension = maximum.value().dimension();
    if (box.dimension() > MOST_ARGUMENTS) {
      return List.of(maximum.value().negate().add(greatest(box.upper())));
    }
    List<AffineForm> rows = new ArrayList<>(maximum.arguments());
    rows.add(maximum.value());
    AffineMap coordinates = new AffineMap(dimension, rows);
    return facets(box).stream().map(facet -> facet.after(coordinates)).toList();
  }

  /// Of `{(a, y) : y ≤ max a}` over the box, as forms in `(a, y)`.
  private static List<AffineForm> facets(Box box) {
    int y = box.dimension();
    List<Vector> points =
        box.corners()
            .map(
                corner -> {
                  List<Rational> point = new ArrayList<>(corner.entries());
                  point.add(greatest(corner));
                  return Vector.of(point);
                })
            .distinct()
            .toList();
    HDescription hull = Polyhedron.hull(y + 1, points).facets();
    List<AffineForm> facets = new ArrayList<>();
    hull.halfSpaces().forEach(half -> facets.add(half.form()));
    for (AffineForm equality : hull.equalities()) {
      facets.add(equality);
      facets.add(equality.negate());
    }
    return facets.stream().filter(facet -> facet.coefficient(y).signum() < 0).toList();
  }

  private static Rational greatest(Vector vector) {
    return vector.entries().stream().reduce(Rational::max).orElseThrow();
  }
}
