/// Two lines per neuron and full back-substitution: IBP, zonotopes, DeepPoly, CROWN.
///
/// [ReluRelaxation] says which two lines; that is all that these relaxations differ in.
/// [LinearAnalysis] replaces the neurons of a form, from the last to the first, by the line that
/// bounds it on the wanted side, until only inputs are left, and remembers the multipliers: they
/// are the derivation. It is written over any field with an oracle for signs, so that the code that
/// bounds one box can bound all boxes of a cell. [Rounding] keeps numbers short in deep networks.
///
/// Example: for `|x| = relu(x) + relu(-x)` on `[-1, 1]` both chords have slope 1/2 in their own
/// argument, the slopes cancel, and what is left is the exact bound 1.
@NullMarked
package org.relucid.relaxations.linear;

import org.jspecify.annotations.NullMarked;
