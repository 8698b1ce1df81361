/// Relaxations that keep a polytope from block to block: multi-neuron and cross-layer.
///
/// [HullRelaxation] cuts the polytope of the variables in use into the regions on which the next
/// neurons are affine, and takes the hull of all their vertices; with groups of `k` it intersects
/// hulls of a few neurons each. It is exact for one block and exponential in the number of
/// variables, hence its limit. A facet is derived by cases on the neurons of its block from facets
/// before it, and only those that a bound needs are.
@NullMarked
package org.relucid.relaxations.hull;

import org.jspecify.annotations.NullMarked;
