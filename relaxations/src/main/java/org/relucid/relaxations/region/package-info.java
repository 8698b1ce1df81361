/// The least value of a network of few inputs on a box, exactly, by a walk through the regions on
/// which neurons do not change their phase.
///
/// [LeastValue] begins with the box and cuts it, neuron by neuron, along the lines on which
/// pre-activations vanish. A [Region] knows its vertices exactly, and there every neuron whose
/// predecessors have fixed phases is an affine function of the inputs. Most regions are never cut
/// to the end: [RegionBounds] bounds the output on them by the lines of DeepPoly, substituted back
/// to the inputs, in double precision with all rounding errors accounted for; where that bound is
/// no less than a value already met, the region is done with.
///
/// Doubles decide only what their error bound allows. Where it does not (a neuron that vanishes at
/// a vertex, two equal values), exact forms and exact vertices decide.
///
/// ```java
/// Minimum least = LeastValue.of(network, network.outputForms().get(0), box);
/// least.value();   // the minimum
/// least.input();   // where it is attained
/// ```
@NullMarked
package org.relucid.relaxations.region;

import org.jspecify.annotations.NullMarked;
