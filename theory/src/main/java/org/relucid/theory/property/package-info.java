/// Properties: sets of unsafe input-output pairs, and how far a given pair is inside or outside.
///
/// A *property* in the sense of the verification competition describes what must **not** happen:
/// the conjunction of its assertions is the unsafe set, a verifier answers `sat` when some input
/// `x` together with the network's output `y` lies in it, and such an `x` is a *counterexample* or
/// *witness*. Every atom is a linear fact about the joint vector `(x, y)`, first all inputs, then
/// all outputs, in this project's one sign convention: `form >= 0` (or `> 0`, `= 0`, `≠ 0`).
///
/// The *slack* of a formula says by how much it holds: `b - a` for an atom `a <= b`, `-|a - b|` for
/// an equality, the least of the members of a conjunction, the greatest of a disjunction. A formula
/// with only `<=`, `>=` and `=` holds exactly where its slack is `>= 0`; a negative slack is the
/// least absolute tolerance that the point would need.
///
/// Read first: [org.relucid.theory.property.Formula], then [org.relucid.theory.property.Property].
@NullMarked
package org.relucid.theory.property;

import org.jspecify.annotations.NullMarked;
