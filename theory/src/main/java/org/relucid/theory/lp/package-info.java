/// Exact linear programming: a minimum, a contradiction or a ray, each with the evidence.
///
/// A linear program asks for the least value of an affine form f where other affine forms are
/// non-negative or zero. However the answer is found, three kinds of evidence settle it, and each
/// is an identity or a few inequalities between rational numbers that a ten-line method checks: `f
/// - value = Σ λ_i g_i + Σ μ_j h_j` with `λ ≥ 0`, beside a point that attains the value; `-1 = Σ
///   λ_i g_i + Σ μ_j h_j` (Farkas); or a feasible point and a direction in which f falls for ever.
///
/// So the search may be clever and is never believed. A float solver *guides*: it names a basis,
/// the n constraints that hold with equality at the optimum. Those are n linear equations; solved
/// exactly they give the point, transposed the multipliers. Most of such a system is triangular
/// once rows and columns with a single entry are peeled off. The kernel that remains is solved
/// p-adically: an inverse modulo one prime gives the solution digit by digit, and Euclid's
/// algorithm recognises the fractions behind the digits. Where signs show that the guide was wrong,
/// exact pivots go on from its basis; where there is no guide, from another one. A *safe bound* is
/// cheaper still: any multipliers give a valid bound once their residual is absorbed by bounds of
/// the variables.
///
/// Read first: [org.relucid.theory.lp.LinearProgram], the question;
/// [org.relucid.theory.lp.Outcome], the three answers; [org.relucid.theory.lp.LinearProgramSolver].
/// Behind them, `BasisSimplex` is the exact simplex method, `PeeledBasis` and `Kernel` the exact
/// solution of one basis, `GlopGuide` the only guide, and `ExactSimplex` a plain dictionary for
/// small programs, the reference of the tests.
///
/// ```java
/// // The least y above relu's triangle over [-1, 2] at x = 1: min y, y ≥ 0, y ≥ x, x = 1.
/// AffineForm x = AffineForm.variable(2, 0);
/// AffineForm y = AffineForm.variable(2, 1);
/// LinearProgram program =
///     new LinearProgram(2, List.of(y, y.subtract(x)), List.of(x.add(Rational.of(-1))), y);
/// LinearProgramSolver.solve(program);
/// // Optimal[value=1, point=(1, 1), multipliers=(0, 1), equalityMultipliers=(1)]
/// ```
@NullMarked
package org.relucid.theory.lp;

import org.jspecify.annotations.NullMarked;
