package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The double description method (Motzkin, Raiffa, Thompson, Thrall; Fukuda and Prodon): from the
/// inequalities of a cone to its lines and extreme rays. Over dual cones it goes the other way.
///
/// 1. The equalities restrict the lines, which are all of space at first.
/// 2. While there are lines, an inequality that cuts one turns it into a ray; then the cone is
///    simplicial, modulo the lines that stay.
/// 3. Each further inequality `a·x ≥ 0` keeps the rays with `a·r ≥ 0` and adds, for each edge
///    between a ray with `a·r > 0` and one with `a·s < 0`, the ray in which it meets `a·x = 0`.
///
/// All of it is exact, over primitive integer vectors; which rays span an edge is decided by
/// [Adjacency] from the sets of tight inequalities alone.
///
/// *Cost*: an insertion looks at all pairs of a cut-off ray with another one. The intermediate
/// cones can be much larger than the result; [InsertionOrder] decides how much.
final class DoubleDescription {
  private final List<PrimitiveVector> inequalities;
  private final InsertionOrder order;
  private final List<PrimitiveVector> lines = new ArrayList<>();
  private final List<Integer> inserted = new ArrayList<>();
  private final List<Integer> waiting;
  private RayTable table;
  private int rank;

  private DoubleDescription(
      int dimension,
      List<PrimitiveVector> inequalities,
      List<PrimitiveVector> equalities,
      InsertionOrder order) {
    this.inequalities = inequalities;
    this.order = order;
    this.waiting = new ArrayList<>(order.sorted(inequalities));
    this.table = new RayTable(inequalities.size());
    for (int i = 0; i < dimension; i++) {
      lines.add(PrimitiveVector.unit(dimension, i));
    }
    equalities.forEach(this::restrictLines);
  }

  /// The generators of `{x : a_i·x ≥ 0, e_j·x = 0}` in the given dimension.
  static Cone cone(
      int dimension, List<PrimitiveVector> inequalities, List<PrimitiveVector> equalities) {
    return cone(dimension, inequalities, equalities, InsertionOrder.LEX_MIN);
  }

  static Cone cone(
      int dimension,
      List<PrimitiveVector> inequalities,
      List<PrimitiveVector> equalities,
      InsertionOrder order) {
    DoubleDescription run = new DoubleDescription(dimension, inequalities, equalities, order);
    run.insertIndependent();
    run.insertRest(Integer.MAX_VALUE);
    return run.result();
  }

  /// The same, or empty when a cone on the way has more rays than `mostRays`.
  static Optional<Cone> cone(
      int dimension,
      List<PrimitiveVector> inequalities,
      List<PrimitiveVector> equalities,
      int mostRays) {
    DoubleDescription run =
        new DoubleDescription(dimension, inequalities, equalities, InsertionOrder.LEX_MIN);
    run.insertIndependent();
    run.insertRest(mostRays);
    return run.waiting.isEmpty() && run.table.size() <= mostRays
        ? Optional.of(run.result())
        : Optional.empty();
  }

  /// Replaces the lines by a basis of their subspace where `row·x = 0`; returns a line off that
  /// subspace, if there is one, turned so that `row·line > 0`.
  private Optional<PrimitiveVector> restrictLines(PrimitiveVector row) {
    for (int i = 0; i < lines.size(); i++) {
      int sign = row.signOfDot(lines.get(i));
      if (sign != 0) {
        PrimitiveVector removed = lines.remove(i);
        PrimitiveVector pivot = sign > 0 ? removed : removed.negate();
        lines.replaceAll(line -> along(pivot, row, line));
        return Optional.of(pivot);
      }
    }
    return Optional.empty();
  }

  /// The vector moved along `±pivot` into the hyperplane `row·x = 0`, where `row·pivot > 0`.
  private static PrimitiveVector along(
      PrimitiveVector pivot, PrimitiveVector row, PrimitiveVector vector) {
    int sign = row.signOfDot(vector);
    if (sign == 0) {
      return vector;
    }
    return PrimitiveVector.meet(row, vector, sign > 0 ? pivot.negate() : pivot);
  }

  /// While there are lines, takes the first inequality that cuts one.
  private void insertIndependent() {
    for (var rows = waiting.iterator(); rows.hasNext() && !lines.isEmpty(); ) {
      int index = rows.next();
      PrimitiveVector row = inequalities.get(index);
      restrictLines(row)
          .ifPresent(
              pivot -> {
                rows.remove();
                cutLine(pivot, row, index);
              });
    }
    rank = inserted.size();
  }

  private void cutLine(PrimitiveVector pivot, PrimitiveVector row, int index) {
    int bit = inserted.size();
    inserted.add(index);
    for (int r = 0; r < table.size(); r++) {
      table.replace(r, along(pivot, row, table.ray(r)));
      table.setTight(r, bit);
    }
    int fresh = table.add(pivot);
    for (int b = 0; b < bit; b++) {
      table.setTight(fresh, b);
    }
  }

  /// Stops when there are more rays than that.
  private void insertRest(int mostRays) {
    while (!waiting.isEmpty() && table.size() <= mostRays) {
      int index = order.next(waiting, inequalities, table);
      waiting.remove((Object) index);
      insert(index);
    }
  }

  private void insert(int index) {
    PrimitiveVector row = inequalities.get(index);
    int bit = inserted.size();
    inserted.add(index);
    Cut cut = Cut.of(table, row);
    RayTable next = new RayTable(inequalities.size());
    for (int ray : cut.positive()) {
      next.copy(table, ray);
    }
    for (int ray : cut.zero()) {
      next.copy(table, ray);
      next.setTight(next.size() - 1, bit);
    }
    int active = (bit + Long.SIZE - 1) / Long.SIZE;
    new Adjacency(table, rank, active)
        .forEachEdge(
            cut,
            (above, below) -> {
              PrimitiveVector ray = PrimitiveVector.meet(row, table.ray(above), table.ray(below));
              next.setTight(next.addCommon(ray, table, above, below), bit);
            });
    table = next;
  }

  private Cone result() {
    List<PrimitiveVector> rays = new ArrayList<>();
    List<BitSet> tight = new ArrayList<>();
    for (int r = 0; r < table.size(); r++) {
      BitSet set = new BitSet(inequalities.size());
      for (int bit = 0; bit < inserted.size(); bit++) {
        if (table.isTight(r, bit)) {
          set.set(inserted.get(bit));
        }
      }
      rays.add(table.ray(r));
      tight.add(set);
    }
    return new Cone(lines, rays, tight);
  }

  /// The rays of a table by the sign of `row·ray`.
  record Cut(int[] positive, int[] zero, int[] negative) {
    static Cut of(RayTable table, PrimitiveVector row) {
      int[][] parts = new int[3][table.size()];
      int[] sizes = new int[3];
      for (int r = 0; r < table.size(); r++) {
        int part = 1 - row.signOfDot(table.ray(r));
        parts[part][sizes[part]++] = r;
      }
      return new Cut(
          Arrays.copyOf(parts[0], sizes[0]),
          Arrays.copyOf(parts[1], sizes[1]),
          Arrays.copyOf(parts[2], sizes[2]));
    }
  }
}
