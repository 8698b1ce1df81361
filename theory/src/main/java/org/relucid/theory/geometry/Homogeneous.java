package org.relucid.theory.geometry;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// One more coordinate `t` makes a polyhedron a cone, whose slice `t = 1` it is: the form `a·x + c
/// ≥ 0` becomes the row `(a, c)`, a vertex `v` the ray `(v, 1)`, a direction `r` the ray `(r, 0)`.
/// The half-space `t ≥ 0` is the row `(0, 1)`.
final class Homogeneous {
  private Homogeneous() {}

  /// `(a, c)` made primitive.
  static PrimitiveVector row(AffineForm form) {
    return PrimitiveVector.of(form.coefficients().concat(Vector.of(form.constant())));
  }

  static AffineForm form(PrimitiveVector row) {
    int n = row.size() - 1;
    return AffineForm.of(Vector.of(n, i -> Rational.of(row.entry(i))), Rational.of(row.entry(n)));
  }

  static PrimitiveVector vertex(Vector vertex) {
    return PrimitiveVector.of(vertex.concat(Vector.of(Rational.ONE)));
  }

  static PrimitiveVector direction(Vector direction) {
    return PrimitiveVector.of(direction.concat(Vector.of(Rational.ZERO)));
  }

  /// `t ≥ 0` in dimension `n + 1`.
  static PrimitiveVector atInfinity(int n) {
    return PrimitiveVector.unit(n + 1, n);
  }

  /// The vertex of a ray with `t > 0`.
  static Vector vertexOf(PrimitiveVector ray) {
    int n = ray.size() - 1;
    return Vector.of(n, i -> Rational.of(ray.entry(i), ray.entry(n)));
  }

  /// The same rounded: see [CutPolytope#nearVertex].
  static double[] nearVertexOf(PrimitiveVector ray) {
    double[] near = new double[ray.size() - 1];
    double t = ray.near(near.length);
    for (int i = 0; i < near.length; i++) {
      double quotient = ray.near(i) / t;
      boolean isPlain = Double.isFinite(t) && Math.abs(quotient) <= Double.MAX_VALUE;
      near[i] =
          isPlain ? quotient : Rational.of(ray.entry(i), ray.entry(near.length)).doubleValue();
    }
    return near;
  }

  /// The direction of a ray with `t = 0`.
  static Vector directionOf(PrimitiveVector ray) {
    return Vector.of(ray.size() - 1, i -> Rational.of(ray.entry(i)));
  }
}
