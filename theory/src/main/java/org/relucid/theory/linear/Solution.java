package org.relucid.theory.linear;

import java.util.List;
import org.relucid.theory.number.Rational;

/// What the linear system `Ax = b` has for solutions: one, a family, or none and the reason.
///
/// `verify` believes nothing of how the answer was found: it multiplies out.
public sealed interface Solution {
  /// Whether this answer about `Ax = b` is right, points and reasons; that a solution is the only
  /// one, or that a family is all of them, is not examined.
  boolean verify(Matrix a, Vector b);

  /// The only solution `x = point`.
  record Unique(Vector point) implements Solution {
    @Override
    public boolean verify(Matrix a, Vector b) {
      return a.multiply(point).equals(b);
    }
  }

  /// The solutions `x = point + Σ t_j direction_j`, with linearly independent directions, a basis
  /// of the kernel of `A`.
  record Family(Vector point, List<Vector> directions) implements Solution {
    public Family {
      directions = List.copyOf(directions);
    }

    @Override
    public boolean verify(Matrix a, Vector b) {
      return a.multiply(point).equals(b)
          && directions.stream().allMatch(direction -> a.multiply(direction).isZero());
    }
  }

  /// There is none: the combination `y` of the rows has `yᵀA = 0` but `yᵀb = 1`.
  record Inconsistent(Vector combination) implements Solution {
    @Override
    public boolean verify(Matrix a, Vector b) {
      return a.transpose().multiply(combination).isZero()
          && combination.dot(b).equals(Rational.ONE);
    }
  }
}
