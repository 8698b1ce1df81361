/// What no network of several inputs can be precise for, under a relaxation neuron by neuron.
///
/// Near a generic point of a kink, where a function is `a(x) + αR(w·(x - p))`, every ReLU of every
/// network that computes it is stable or switches exactly on the kink. So on small boxes each
/// neuron is `a_k(x) + β_k R(z)`, and replacing `R(z)` by any `r` in the triangle over `z`
/// satisfies all of the relaxation's constraints (the *lifting lemma*): each network is at least as
/// loose there as the function written with one ReLU. This needs that the relaxation's own bounds
/// of the neurons are no better than what it yields itself ("LP-all"); with bounds from an oracle
/// it is false.
///
/// [KinkFacet] is such a point, [Obstruction] the condition that follows (THEORY 4.2) with the box
/// on which it fails, [Obstructions] looks for one, and [MaximumGap] is the exact gap of the
/// maximum.
///
/// ```java
/// Obstructions.first(maximum, Domain.everywhere(2));   // at (0, 0): no network for max(x, y)
/// ```
@NullMarked
package org.relucid.expressivity.multivariate;

import org.jspecify.annotations.NullMarked;
