/// Boxes, half-spaces and polyhedra, exact, in both of their descriptions.
///
/// A polyhedron can be said in two ways: by what holds on it (half-spaces `form ≥ 0` and
/// equalities, the *H-description*) or by what generates it (vertices, rays and lines, the
/// *V-description*). The theorem of Minkowski and Weyl says that the two describe the same sets.
/// Each makes other things easy: an intersection joins facts, an affine image or a projection maps
/// generators, a point is tested against facts, an inequality against generators. The *double
/// description method* goes from one to the other: facts are inserted one by one, and the
/// generators are kept up to date by cutting the edges that the new hyperplane meets. The other way
/// is the same algorithm on the dual cone, in which generators are facts.
///
/// That a set is empty needs evidence, too: multipliers that combine its facts to `−1 ≥ 0`
/// (Farkas). Redundant facts are found by linear programs where the generators are too many.
///
/// Read first: [org.relucid.theory.geometry.Box], the domain of nearly every claim here;
/// [org.relucid.theory.geometry.HDescription], which needs no conversion;
/// [org.relucid.theory.geometry.Polyhedron], a set with both descriptions. Below them,
/// `DoubleDescription` and `Adjacency` are the engine, over primitive integer vectors.
///
/// ```java
/// // The triangle relaxation of relu over [-1, 2] is the hull of the graph's three corners:
/// Polyhedron triangle =
///     Polyhedron.hull(2, List.of(Vector.ofIntegers(-1, 0), Vector.zero(2), Vector.ofIntegers(2, 2)));
/// triangle.facets().halfSpaces();
/// // [-x1 + x2 >= 0, x2 >= 0, 2*x1 - 3*x2 + 2 >= 0]
/// ```
@NullMarked
package org.relucid.theory.geometry;

import org.jspecify.annotations.NullMarked;
