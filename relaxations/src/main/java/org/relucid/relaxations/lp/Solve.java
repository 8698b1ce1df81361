package org.relucid.relaxations.lp;

/// How far a linear program is solved for a bound. Either way the bound is rational, and its
/// multipliers are the evidence.
public enum Solve {
  /// To the exact optimum.
  EXACT,

  /// To a valid bound near the optimum, from the rounded multipliers of a float solver: what they
  /// leave over of the form is absorbed by the bounds of the variables. For programs whose exact
  /// optimum would cost too much. Without a float solver on this platform it is what the bounds of
  /// the variables alone give.
  SAFE
}
