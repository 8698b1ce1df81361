package org.relucid.theory.geometry;

import java.util.Arrays;

/// Finds the edges of a cone that a hyperplane cuts.
///
/// Two extreme rays are adjacent when the inequalities that are tight on both are tight on no third
/// extreme ray. They share at least `rank − 2` then, which a population count tells; and where they
/// share exactly that many and one of the two is *simple* (tight on exactly `rank − 1`
/// inequalities, which are independent then), they are adjacent without further ado. Otherwise the
/// only rays that can hold the shared inequalities are those that share `rank − 2` with one of the
/// two: they are collected once per ray and tried by falling number of shared inequalities.
final class Adjacency {
  /// Takes the edge between a ray above the hyperplane and one below.
  interface Edge {
    void between(int above, int below);
  }

  private final RayTable table;
  private final int rank;
  private final int active;
  private final int[] tight;
  private final int[] shared;
  private final int[] neighbours;
  private final int[] start;

  Adjacency(RayTable table, int rank, int active) {
    this.table = table;
    this.rank = rank;
    this.active = active;
    tight = new int[table.size()];
    Arrays.setAll(tight, r -> table.common(r, r, active));
    shared = new int[table.size()];
    neighbours = new int[table.size()];
    start = new int[active * Long.SIZE + 2];
  }

  void forEachEdge(DoubleDescription.Cut cut, Edge edge) {
    if (cut.positive().length <= cut.negative().length) {
      for (int above : cut.positive()) {
        collect(above);
        for (int below : cut.negative()) {
          if (adjacent(above, below)) {
            edge.between(above, below);
          }
        }
      }
    } else {
      for (int below : cut.negative()) {
        collect(below);
        for (int above : cut.positive()) {
          if (adjacent(below, above)) {
            edge.between(above, below);
          }
        }
      }
    }
  }

  /// Sorts the rays that share at least `rank − 2` tight inequalities with `ray` by falling number:
  /// those that share `c` or more are `neighbours[0 … start[c]-1]`.
  private void collect(int ray) {
    Arrays.fill(start, 0);
    for (int r = 0; r < tight.length; r++) {
      int count = table.common(ray, r, active);
      shared[r] = count;
      if (count >= rank - 2) {
        start[count]++;
      }
    }
    for (int c = start.length - 2; c >= 0; c--) {
      start[c] += start[c + 1];
    }
    int[] place = start.clone();
    for (int r = tight.length - 1; r >= 0; r--) {
      if (shared[r] >= rank - 2) {
        neighbours[--place[shared[r]]] = r;
      }
    }
  }

  private boolean adjacent(int ray, int other) {
    int count = shared[other];
    if (count < rank - 2) {
      return false;
    }
    if (count == rank - 2 && (tight[ray] == rank - 1 || tight[other] == rank - 1)) {
      return true;
    }
    for (int k = 0; k < start[count]; k++) {
      int third = neighbours[k];
      if (third != ray && third != other && table.containsCommon(third, ray, other, active)) {
        return false;
      }
    }
    return true;
  }
}
