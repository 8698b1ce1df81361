package org.relucid.theory.geometry;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;

/// A closed half-space `{x : form(x) ≥ 0}`: the shape of every linear fact in this project. With a
/// constant form it is the whole space or empty.
///
/// Two half-spaces are equal as records where their forms are; [#primitive] brings equal sets to
/// equal forms.
public record HalfSpace(AffineForm form) {
  public int dimension() {
    return form.dimension();
  }

  public boolean contains(Vector x) {
    return form.at(x).signum() >= 0;
  }

  /// Whether `x` lies on the bounding hyperplane.
  public boolean isTightAt(Vector x) {
    return form.at(x).isZero();
  }

  /// The closed half-space on the other side of the hyperplane.
  public HalfSpace opposite() {
    return new HalfSpace(form.negate());
  }

  /// The same set by the positive multiple of the form that has integer coefficients and constant
  /// without a common divisor.
  public HalfSpace primitive() {
    return new HalfSpace(Homogeneous.form(Homogeneous.row(form)));
  }

  @Override
  public String toString() {
    return form + " >= 0";
  }
}
