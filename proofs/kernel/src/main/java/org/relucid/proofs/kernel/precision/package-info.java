/// The precision calculus: claims about *all boxes*, checked. A network's output is precise for a
/// relaxation when, on every box in the domain, the bounds are exactly `[min f, max f]` (B24). Read
/// [Rule] first (the rules and why they hold), then [PrecisionKernel] (one method per rule), then
/// [Fact] (what a step yields). What has to be believed is listed in `TRUSTED.md`.
///
/// All arguments use little of a relaxation, namely [RelaxationName.Strength]: its upper bounds are
/// a sublinear function of the form, and a neuron's lines hold as forms. So each rule holds for
/// every relaxation that is at least so strong, and deeppoly-1 is deeppoly-0 on the network in
/// which `h = p + relu(-p)` has been put in.
///
/// # The text of certificates of precision, version 1
///
/// As for the other kinds there is exactly one way to write each. Everything counts from 1.
///
/// ```
/// certificate = "relucid-certificate 1"
///               "kind precision"
///               "source none" | "source" SHA-256
///               "network" … "end"                     as in a derivation
///               "relaxation" NAME                     ibp, deeppoly-0, deeppoly-1, triangle,
///                                                     multi-neuron or multi-neuron-K
///               "domain" "R" | "R^n" | "[l, u] x [l, u] …"
///               "proof" { N STEP }                    the steps numbered
///               "qed"
///               { "yK precise by" A }                 at least one
///               "end"
///
/// STEP = "affine" FORM                                of inputs
///      | "relu hK from" A
///      | "active hK from" A | "inactive hK from" A | "stable hK"
///      | "sum" c "*[" A "]" { "+" … } [ "+" c ]
///      | "aligned" c "*[" A "]" { "+" … } [ "+" c ]
///      | "convex" FORM "with" c "*[" A "]"            FORM is c*[A], neurons over A and a number
///      | "layer" FORM "with" c "*[" A "]"             the same
///      | "hull" FORM
///      | "band hK with" c "*[" A "]"                  the inner form is c*[A] and so on
///      | "rebase" A | "compose" A
/// ```
///
/// `A` is the number of an earlier step that yields a fact; FORM and numbers are as in a
/// derivation. For deeppoly-1 the steps speak of the flipped network. The tent `1 - relu(1 -
/// relu(relu(x) - 2 relu(x - 1)))` is deeppoly-0-precise on all of R:
///
/// ```
/// relucid-certificate 1
/// kind precision
/// source none
/// network
/// relucid-network 1
/// inputs 1
/// h1 = relu(x1)
/// h2 = relu(x1 - 1)
/// h3 = relu(h1 - 2*h2)
/// h4 = relu(-h3 + 1)
/// y1 = -h4 + 1
/// end
/// relaxation deeppoly-0
/// domain R
/// proof
/// 1 affine x1
/// 2 band h4 with 0*[1]
/// 3 sum -1*[2] + 1
/// qed
/// y1 precise by 3
/// end
/// ```
@NullMarked
package org.relucid.proofs.kernel.precision;

import org.jspecify.annotations.NullMarked;
