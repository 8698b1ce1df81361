package org.relucid.theory.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// For each row of a cone, the set of extreme rays on which it is tight.
///
/// A row that is tight on all rays is an implicit equality. Among the others the facets are the
/// rows whose sets are maximal by inclusion, and equal sets mean the same facet.
record Incidence(int rays, List<BitSet> rows) {
  static Incidence ofRows(Cone cone, int rows) {
    List<BitSet> sets = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      sets.add(new BitSet(cone.rays().size()));
    }
    for (int ray = 0; ray < cone.rays().size(); ray++) {
      int k = ray;
      cone.tight().get(ray).stream().forEach(row -> sets.get(row).set(k));
    }
    return new Incidence(cone.rays().size(), sets);
  }

  /// The rows that are tight everywhere.
  IntStream always() {
    return IntStream.range(0, rows.size()).filter(this::isAlways);
  }

  /// The first row of each facet.
  IntStream maximal() {
    return IntStream.range(0, rows.size()).filter(this::isFacet);
  }

  private boolean isAlways(int row) {
    return rows.get(row).cardinality() == rays;
  }

  private boolean isFacet(int row) {
    return !isAlways(row)
        && IntStream.range(0, rows.size())
            .noneMatch(other -> other != row && !isAlways(other) && covers(other, row));
  }

  /// Whether the set of `other` contains that of `row`, strictly or as an earlier row.
  private boolean covers(int other, int row) {
    BitSet rest = (BitSet) rows.get(row).clone();
    rest.andNot(rows.get(other));
    return rest.isEmpty() && (other < row || !rows.get(other).equals(rows.get(row)));
  }
}
