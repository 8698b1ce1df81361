/// That a relaxation is *not* precise, checked by the kernel: the certificates of kind `imprecise`.
///
/// One box is enough. A derivation in the kernel's own system proves a bound `y <= M` of an output
/// on the box; what is left to check is that the relaxation's upper bound of `y` there is above `M`
/// (or, for `y >= m`, that its lower bound is below `m`). [ImprecisionKernel] does that in one of
/// three ways:
///
/// - For relaxations by two lines per neuron (`ibp`, `zonotope`, `deeppoly-0`, `deeppoly-1`,
///   `deeppoly`, `crown-ALPHA`) [LinearBounds] computes the bound: the definition is short enough
///   to be believed, and needs no evidence.
/// - For `triangle`, whose bounds are optima of linear programs, [TrianglePoints] checks points
///   that are feasible; the relaxation grows with its bounds, so bounds that are *attained* are
///   enough.
/// - For `multi-neuron`, [HullPoints] checks convex combinations of true values, layer by layer.
///
/// For `multi-neuron-K` with `K > 1` and `cross-layer-R` there are no certificates.
///
/// # The text, version 1
///
/// As everywhere, there is exactly one way to write each certificate.
///
/// ```
/// certificate = "relucid-certificate 1"
///               "kind imprecise"
///               "relaxation" NAME
///               { POINT }                       none for relaxations by two lines
///               "range"
///               a certificate of kind derivation; its assumptions are the two sides of each input,
///               xK - l >= 0 and -xK + u >= 0, its only conclusion yK <= c or yK >= c
///
/// POINT for triangle     = "least hK at" c { "," c } | "greatest hK at" …     for each neuron both
///                        | "reached at" …                                     in the end
/// POINT for multi-neuron = "point" N "at" c { "," c }                         an input
///                        | "point" N "=" c "*[" M "]" { "+" … }               of earlier ones
/// ```
///
/// Interval arithmetic is loose for `|x|`, whose range on `[-1, 1]` ends at 1, by 1:
///
/// ```
/// relucid-certificate 1
/// kind imprecise
/// relaxation ibp
/// range
/// relucid-certificate 1
/// kind derivation
/// …
/// qed
/// y1 <= 1 by 5
/// end
/// ```
@NullMarked
package org.relucid.proofs.kernel.imprecision;

import org.jspecify.annotations.NullMarked;
