package org.relucid.theory.lp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Which row of a program bounds each variable, from below and from above:
///
/// - a row with this variable alone bounds it at once;
/// - a row whose other variables are bounded already, on the side that matters, bounds it by
///   theirs.
///
/// *Cost*: linear in the number of the program's terms.
final class ImpliedBounds {
  private final ConstraintRows rows;

  /// The row of each side, -1 where there is none (yet).
  private final int[] rowOf;

  private final List<Side> order = new ArrayList<>();

  /// A variable from below, `x_j ≥ …`, or from above.
  record Side(int variable, Direction direction) {
    Side opposite() {
      return new Side(variable, direction == Direction.LOWER ? Direction.UPPER : Direction.LOWER);
    }

    private int index() {
      return 2 * variable + direction.ordinal();
    }
  }

  enum Direction {
    LOWER,
    UPPER
  }

  /// `sign · row ≥ 0`; an equality has two.
  private record Half(IntegerRow row, int number, int sign) {
    private Side bounded(int k) {
      boolean positive = row.coefficient(k).signum() * sign > 0;
      return new Side(row.variable(k), positive ? Direction.LOWER : Direction.UPPER);
    }

    /// Which side of the variable bounds its own term from above.
    private Side needed(int k) {
      return bounded(k).opposite();
    }
  }

  ImpliedBounds(ConstraintRows rows) {
    this.rows = rows;
    this.rowOf = new int[2 * rows.variables()];
    Arrays.fill(rowOf, -1);
    List<Half> halves = halves();
    for (Half half : halves) {
      if (half.row.terms() == 1) {
        bound(half.bounded(0), half.number);
      }
    }
    if (order.size() < rowOf.length) {
      new Chains(halves).follow();
    }
  }

  private List<Half> halves() {
    List<Half> halves = new ArrayList<>();
    for (int r = 0; r < rows.constraints(); r++) {
      halves.add(new Half(rows.get(r), r, 1));
      if (rows.kind(r) == ConstraintRows.Kind.EQUALITY) {
        halves.add(new Half(rows.get(r), r, -1));
      }
    }
    return halves;
  }

  /// The sides in the order in which they were found: the row of each leans on earlier ones only.
  List<Side> order() {
    return order;
  }

  int row(Side side) {
    return rowOf[side.index()];
  }

  private boolean isBounded(Side side) {
    return rowOf[side.index()] >= 0;
  }

  private void bound(Side side, int row) {
    if (!isBounded(side)) {
      rowOf[side.index()] = row;
      order.add(side);
    }
  }

  /// Rows that bound a variable by others, breadth first, so that each bound leans on as few others
  /// as may be.
  private final class Chains {
    private final List<Half> halves;

    /// How many of the sides that each half needs are not bounded yet.
    private final int[] missing;

    /// Per side the halves that need it.
    private final List<List<Integer>> needing;

    private final Deque<Integer> queue = new ArrayDeque<>();

    Chains(List<Half> halves) {
      this.halves = halves;
      this.missing = new int[halves.size()];
      this.needing = new ArrayList<>();
      for (int side = 0; side < rowOf.length; side++) {
        needing.add(new ArrayList<>());
      }
      for (int h = 0; h < missing.length; h++) {
        Half half = halves.get(h);
        for (int k = 0; k < half.row.terms(); k++) {
          if (!isBounded(half.needed(k))) {
            missing[h]++;
            needing.get(half.needed(k).index()).add(h);
          }
        }
        addWhereReady(h);
      }
    }

    private void addWhereReady(int half) {
      if (missing[half] <= 1) {
        queue.add(half);
      }
    }

    void follow() {
      while (!queue.isEmpty()) {
        int h = queue.remove();
        Half half = halves.get(h);
        for (int k = 0; k < half.row.terms(); k++) {
          boolean othersAreBounded = missing[h] == 0 || !isBounded(half.needed(k));
          if (othersAreBounded && !isBounded(half.bounded(k))) {
            bound(half.bounded(k), half.number);
            needing.get(half.bounded(k).index()).forEach(this::found);
          }
        }
      }
    }

    private void found(int half) {
      missing[half]--;
      addWhereReady(half);
    }
  }
}
