/// Encoders: from a CPWL function of one variable to a network that computes it and whose analysis
/// by a given relaxation is precise on *all* boxes, one per constructive theorem.
///
/// An [org.relucid.expressivity.encode.Encoder] either yields the network or says why its theorem
/// does not apply. [org.relucid.expressivity.encode.Encoders] knows which of them belong to a
/// relaxation, tries them in order, and says where a theorem forbids what was asked for.
///
/// Everything is made of differences of the function's own lines: where `L` and `M` are the lines
/// of two pieces, `relu(M - L)` is a kink between them. No division occurs, so that a function
/// whose slopes, intercepts and values at breakpoints are dyadic gets dyadic weights.
///
/// Read first: `Encoder`, `ConvexFacing`, `Bands`.
///
/// ```java
/// PiecewiseLinear tent = Expression.parse("clamp(1 - abs(x - 1), 0, 1)").toPiecewiseLinear();
/// Encoders.encode(tent, "deeppoly-0");   // Found: B24-dp0-cpwl, 3 neurons
/// Encoders.encode(tent, "ibp");          // Impossible: not monotone, f(0) = 0 < f(1) = 1 …
/// ```
///
/// Sources: (B24) for the classes of monotone and convex functions; bands and composition are new
/// here (N), and proved in the Coq development.
@NullMarked
package org.relucid.expressivity.encode;

import org.jspecify.annotations.NullMarked;
