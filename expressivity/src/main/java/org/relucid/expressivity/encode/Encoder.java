package org.relucid.expressivity.encode;

import org.relucid.theory.function.PiecewiseLinear;

/// A constructive theorem: a network for each function of some class, precise for some relaxation.
public interface Encoder {
  /// The name of the theorem, such as `B24-dp0-convex`.
  String theorem();

  /// What the network computes, as a formula.
  String construction();

  /// A network of one input and one output that equals `f` on its domain, or why there is none by
  /// this theorem.
  Attempt encode(PiecewiseLinear f);
}
