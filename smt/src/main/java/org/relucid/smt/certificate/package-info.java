/// Refutations of linear scripts as derivations that the kernel checks, so that no solver has to be
/// believed.
///
/// [LinearRefutation] says a script of linear real arithmetic as assumptions on a network: the
/// script's variables are the inputs, a disjunction is a maximum and so a neuron, and a strict
/// inequality `a < b` is `b - a ≥ margin` with one more input, the margin. The script has no model
/// if and only if the assumptions force `margin ≤ 0`; that is proved by cases and Farkas'
/// multipliers.
@NullMarked
package org.relucid.smt.certificate;

import org.jspecify.annotations.NullMarked;
