/// The field `Q(l, u)`: numbers that stand for what an analysis computes on *every* box `[l, u]`.
///
/// A [Polynomial] in the two ends; a [RationalFunction] with its denominator in factors; and
/// [RationalFunctions], the field. On `[l, u]` with `l < 0 < u` the chord above `max(x, 0)` has the
/// slope `u/(u - l)`; with the chord above `max(-x, 0)`, of slope `-l/(u - l)`, the sum at `x = u`
/// is
///
/// ```java
/// RationalFunctions field = new RationalFunctions(new Effort(1_000_000));
/// // u/(u - l) * (u - l) + 0 = u
/// ```
///
/// Factors are found by Rings and multiplied again to make sure of them.
@NullMarked
package org.relucid.expressivity.cells.polynomial;

import org.jspecify.annotations.NullMarked;
