package org.relucid.theory.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.relucid.theory.linear.Vector;

/// A box `[l_0, u_0] × … × [l_{n-1}, u_{n-1}]`: a product of compact intervals, possibly
/// degenerate.
public record Box(List<Interval> sides) {
  public Box {
    sides = List.copyOf(sides);
  }

  public static Box of(Interval... sides) {
    return new Box(Arrays.asList(sides));
  }

  public int dimension() {
    return sides.size();
  }

  public Interval side(int index) {
    return sides.get(index);
  }

  public Vector lower() {
    return Vector.of(sides.stream().map(Interval::lower).toList());
  }

  public Vector upper() {
    return Vector.of(sides.stream().map(Interval::upper).toList());
  }

  public boolean contains(Vector x) {
    if (x.size() != dimension()) {
      throw new IllegalArgumentException("dimension " + x.size() + ", expected " + dimension());
    }
    for (int i = 0; i < dimension(); i++) {
      if (!side(i).contains(x.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return sides.stream().map(Interval::toString).collect(Collectors.joining(" x "));
  }
}
