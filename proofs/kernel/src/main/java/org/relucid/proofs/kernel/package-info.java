/// The kernel: it decides whether a certificate proves what it says, in exact arithmetic, and it is
/// meant to be read in one sitting. Read [Step] first (the rules), then [Kernel] (one method per
/// rule), then [Claim] (what may be concluded). What has to be believed is listed in `TRUSTED.md`.
///
/// A certificate has a [Setting], that is, a network with inputs `x1, x2, …`, neurons `h1, h2, …`
/// (`hK = max(z, 0)` with `z` affine in what comes before) and outputs `y1, y2, …`, and assumptions
/// on the inputs; a derivation, whose every step yields one linear fact `form >= 0`; and
/// conclusions. All relaxations, and proofs by cases, are derivations in this one system: they
/// differ in which rules they use. A certificate may ask for work, but never for trust; what it may
/// ask for is bounded.
///
/// # The text of certificates, version 1
///
/// Lines end in a line feed and there is exactly one way to write each certificate: a reader prints
/// again what it read and refuses a file that differs. Everything counts from 1.
///
/// ```
/// certificate = "relucid-certificate 1"
///               "kind derivation" | "kind witness"
///               "source none" | "source" SHA-256      of the file that the network was read from
///               "network"
///               "relucid-network 1"
///               "inputs" N
///               { "hK = relu(" FORM ")" }             of inputs and earlier neurons
///               { "yK =" FORM }                       at least one
///               "end"
///               { "assume" FORM ">= 0" }
///               [ "proof" { N STEP } ]                in a derivation, the steps numbered
///               "qed"
///               { CONCLUSION }                        at least one
///               "end"
///
/// STEP = "assume" N                                   the N-th assumption
///      | "nonneg hK"                                  h >= 0
///      | "above hK"                                   h - z >= 0
///      | "chord hK" l u "from" A B                    A: z - l >= 0, B: u - z >= 0, l <= 0 <= u, l < u
///                                                     u(z - l) - (u - l)h >= 0
///      | "active hK from" A                           A: z >= 0; z - h >= 0
///      | "inactive hK from" A                         A: -z >= 0; -h >= 0
///      | "combine" [ c "*[" A "]" { "+" … } ] [ "+" c ]   all c >= 0
///      | "absurd" FORM "from" A                       A: a number below 0; then any fact
///      | "split" FORM                                 opens a branch with FORM >= 0
///      | "otherwise"                                  closes it, opens the other with -FORM >= 0
///      | "end"                                        closes that; both end in the same fact
///
/// CONCLUSION = FORM ">= 0 by" A | "yK >=" c "by" A | "yK <=" c "by" A | "infeasible by" A
///            | "violated" FORM "at" c { "," c }       in a witness: FORM < 0 at this point
///
/// FORM = a sum such as -x1 + 3/4*h2 - 1: inputs, neurons, then the constant; no zeros, no factor 1
/// c, l, u = whole numbers or fractions in lowest terms; A = the number of an earlier step
/// ```
///
/// `A` has to be in reach: an earlier step that stands in no closed branch. The absolute value of
/// `x1`, `|x1| = relu(x1) + relu(-x1)`, is at most 1 on `[-1, 1]`:
///
/// ```
/// relucid-certificate 1
/// kind derivation
/// source none
/// network
/// relucid-network 1
/// inputs 1
/// h1 = relu(x1)
/// h2 = relu(-x1)
/// y1 = h1 + h2
/// end
/// assume x1 + 1 >= 0
/// assume -x1 + 1 >= 0
/// proof
/// 1 assume 1
/// 2 assume 2
/// 3 chord h1 -1 1 from 1 2
/// 4 chord h2 -1 1 from 2 1
/// 5 combine 1/2*[3] + 1/2*[4]
/// qed
/// y1 <= 1 by 5
/// end
/// ```
///
/// The same in Java; [ProofPrinter] prints it as a proof for people:
///
/// ```java
/// Certificate certificate = CertificateReader.read(Source.of(Path.of("abs.proof")));
/// switch (Kernel.check(certificate)) {
///   case Verdict.Accepted(List<Theorem> theorems) -> theorems.getFirst().claim();  // y1 <= 1
///   case Verdict.Rejected rejected -> rejected.describe(certificate.setting());
/// }
/// ```
@NullMarked
package org.relucid.proofs.kernel;

import org.jspecify.annotations.NullMarked;
