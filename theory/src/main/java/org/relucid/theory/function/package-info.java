/// Continuous piecewise linear (CPWL) functions, exactly.
///
/// A CPWL function is made of finitely many affine pieces that fit together: `|x|`, `max(x, y)`,
/// and every function that a ReLU network computes. There are two ways to hold one. A function of
/// *one* variable has a canonical form, the list of its lines from left to right, in which equality
/// is equality of objects and every question costs one pass: {@link
/// org.relucid.theory.function.PiecewiseLinear}. In *several* variables the number of pieces grows
/// exponentially, so the formula itself is kept: {@link org.relucid.theory.function.Expression}, a
/// tree that is read from text, printed back, and evaluated.
///
/// What the symbols of a formula mean is said once, by an {@link
/// org.relucid.theory.function.Interpretation}: numbers at a point, the function along a line,
/// neurons of a network. Only `relu` and affine combinations need a meaning; `max`, `min`, `abs`
/// and `clamp` are definitions.
///
/// Questions about several variables are answered by {@link
/// org.relucid.theory.function.ExactSearch}: it assumes `z ≥ 0` or `z ≤ 0` for one `relu(z)` at a
/// time and solves exact linear programs. A "no" comes with points that anybody can check, a budget
/// that runs out is an answer, and no float is involved.
///
/// Read first: `Expression`, `PiecewiseLinear`, `ExactSearch`.
///
/// ```java
/// Expression f = Expression.parse("max(x, y) - abs(x - y)/2");
/// ExactSearch plane = ExactSearch.everywhere(2);
/// plane.has(Shape.CONVEX, f);                           // Holds
/// plane.areEqual(f, Expression.parse("(x + y)/2"));     // Holds: it was affine all along
/// Expression.parse("abs(abs(x) - 1)").toPiecewiseLinear();
/// // x <= -1: -x - 1; -1 <= x <= 0: x + 1; 0 <= x <= 1: -x + 1; 1 <= x: x - 1
/// ```
@NullMarked
package org.relucid.theory.function;

import org.jspecify.annotations.NullMarked;
