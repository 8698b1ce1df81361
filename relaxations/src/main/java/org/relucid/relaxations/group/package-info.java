/// Operators that are more than one neuron: absolute values, maxima, minima, pools, MaxMin.
///
/// By definition they are ReLUs (`max(a, b) = b + relu(a - b)`), and the kernel knows nothing else.
/// A relaxation may know more: [Maximum] says which forms of the expanded network are a maximum of
/// which. [Intervals] gives each operator its exact range (IBP of `|z|` on `[l, u]` is `[0, max(-l,
/// u)]`, and not `u - l` above); the triangle adds the least concave function above a maximum over
/// the box of its arguments. Both are derived by cases on the operator's neurons.
///
/// Not here, since nothing is gained: leaky ReLU and absolute value under lines and triangles,
/// whose expansions give the chord and the lines through the bend, the hull itself; and any of them
/// under the multi-neuron relaxation, which takes the neurons of a layer together anyway (a pool of
/// more than two is several layers to it, and looser than its own hull would be). Lines for a
/// maximum stay those of `relu(a - b)`; the constant `max u_i` would be better on some boxes and
/// worse on others.
@NullMarked
package org.relucid.relaxations.group;

import org.jspecify.annotations.NullMarked;
