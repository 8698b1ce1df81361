/// Exact linear algebra: vectors, matrices, affine forms and maps, and elimination.
///
/// The affine form `x ↦ Σ a_i x_i + c` is the word that the whole workbench speaks: a
/// pre-activation, a half-space (`form ≥ 0`, the one sign convention), an objective, a line of a
/// relaxation. It is sparse, its terms sorted by variable, so that two forms are the same function
/// iff they are equal objects, and sums take one pass. A map is a list of forms, and `after`
/// composes: `f.after(map)` is `x ↦ f(map(x))`, which is what back-substitution through a layer is.
///
/// Questions about linear systems go to [Elimination]: rank, kernel, solution, determinant,
/// inverse. It works in integers without fractions (Bareiss), since rational elimination spends its
/// time on common divisors. A system without a solution is answered by a combination of its rows
/// that says `0 = 1`, which anybody can multiply out: [Solution#verify].
///
/// Dimensions that do not fit are refused with both sides: "dimension 3, expected 2".
///
/// Read first: [AffineForm], [AffineMap], [Elimination]. An example:
///
/// ```java
/// AffineForm f = AffineForm.of(Vector.ofIntegers(2, -1), Rational.ONE);    // 2*x1 - x2 + 1
/// f.substitute(1, AffineForm.variable(2, 0))                               // x1 + 1
/// Matrix a = Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(2, 4));
/// Elimination.solve(a, Vector.ofIntegers(3, 7))       // Inconsistent[combination=(-2, 1)]
/// ```
@NullMarked
package org.relucid.theory.linear;

import org.jspecify.annotations.NullMarked;
