package org.relucid.proofs.kernel;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// What a certificate says of its [Setting]: of a network `x ↦ (h, y)` and the set `S` of all
/// inputs `x` at which every assumption holds. Forms are over the inputs and then the neurons.
public sealed interface Claim {
  /// `form(x, h(x)) ≥ 0` for all `x` in `S`.
  record NonNegative(AffineForm form) implements Claim {}

  /// `y_output(x) ≥ bound` for all `x` in `S`; outputs are counted from 0.
  record OutputAtLeast(int output, Rational bound) implements Claim {}

  /// `y_output(x) ≤ bound` for all `x` in `S`; outputs are counted from 0.
  record OutputAtMost(int output, Rational bound) implements Claim {}

  /// `S` is empty.
  record Infeasible() implements Claim {}

  /// The point is in `S`, and `form(x, h(x)) < 0` there: it refutes `NonNegative(form)`, and with
  /// `form = -1` it refutes `Infeasible`.
  record Violated(Vector point, AffineForm form) implements Claim {}
}
