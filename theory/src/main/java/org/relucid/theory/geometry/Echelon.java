package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// A linear subspace by its basis in reduced echelon form: each basis vector has a pivot column,
/// where it is 1 and the others are 0. The form is determined by the subspace, and so is the one
/// vector with zeros in the pivot columns in each of its cosets.
final class Echelon {
  private final List<Vector> basis = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  private Echelon() {}

  /// The span of the given vectors.
  static Echelon of(List<PrimitiveVector> generators) {
    Echelon echelon = new Echelon();
    generators.forEach(generator -> echelon.extend(generator.toVector()));
    return echelon;
  }

  private void extend(Vector vector) {
    Vector rest = reduce(vector);
    int pivot = 0;
    while (pivot < rest.size() && rest.get(pivot).isZero()) {
      pivot++;
    }
    if (pivot == rest.size()) {
      return;
    }
    int column = pivot;
    Vector fresh = rest.multiply(rest.get(column).reciprocal());
    basis.replaceAll(row -> row.subtract(fresh.multiply(row.get(column))));
    int place = (int) pivots.stream().filter(other -> other < column).count();
    basis.add(place, fresh);
    pivots.add(place, column);
  }

  /// The vector of the coset `vector + span` that is zero in all pivot columns.
  private Vector reduce(Vector vector) {
    Vector rest = vector;
    for (int k = 0; k < pivots.size(); k++) {
      Rational factor = rest.get(pivots.get(k));
      if (!factor.isZero()) {
        rest = rest.subtract(basis.get(k).multiply(factor));
      }
    }
    return rest;
  }

  /// The basis, each vector made primitive, by rising pivots.
  List<PrimitiveVector> basis() {
    return basis.stream().map(PrimitiveVector::of).toList();
  }

  /// The rays modulo the subspace, each primitive with zeros in the pivot columns, sorted.
  Stream<PrimitiveVector> reduce(Stream<PrimitiveVector> rays) {
    Stream<PrimitiveVector> reduced =
        pivots.isEmpty() ? rays : rays.map(ray -> PrimitiveVector.of(reduce(ray.toVector())));
    return reduced.sorted(PrimitiveVector::lexicographic);
  }
}
