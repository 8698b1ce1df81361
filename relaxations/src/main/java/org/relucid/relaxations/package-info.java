/// Convex relaxations of ReLU networks, each with a derivation of every bound that it gives.
///
/// A [Relaxation] takes a network and a box and answers with an [Analysis]: bounds of every neuron
/// and output, all rational, and a certificate for the kernel. [Relaxations] names them all. From
/// loose to tight: `ibp`, the families of two lines per neuron (`linear`), the triangle by linear
/// programs (`lp`), hulls of several neurons at once (`hull`), and the exact range (`region`).
/// Operators that are maxima have facts of their own (`group`).
///
/// Nothing here is believed: what a relaxation computes it writes down (`derivation`), and the
/// kernel checks that. So producers may be clever, or use floats to find what they then derive.
///
/// ```java
/// Relaxation deepPoly = Relaxations.named("deeppoly", new Rounding.ToBits(64));
/// Analysis analysis = deepPoly.over(network, box);
/// Kernel.check(analysis.certificate());   // accepted, or our own fault
/// ```
///
/// Read first: [Relaxation], [Analysis], [Looseness].
@NullMarked
package org.relucid.relaxations;

import org.jspecify.annotations.NullMarked;
