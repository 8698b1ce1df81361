/// Asking solvers, with limits, and believing them no more than needed.
///
/// A [Solver] answers a script with a [Reply]: a model, a refutation, or unknown with a reason. It
/// keeps to its [Limits], is stopped by an interrupt of the thread that asks, and never throws for
/// what a solver does. [Z3Process] runs Z3 in a child process, so that no memory that it takes and
/// no crash of it reaches us; [Z3InProcess] is for small questions; [SmtInterpol] checks its own
/// proofs; an [ExternalSolver] is a program on the PATH.
///
/// A [Panel] asks one solver and then others for their opinion, and returns a [Finding]:
///
/// - a model is used only when exact evaluation confirms it;
/// - a refutation is *certified* where a derivation convinces the kernel, *confirmed* where a
///   second solver agrees, else *trusted*, and says so;
/// - where two solvers differ, or a model is none, the finding is a disagreement, and nothing else.
@NullMarked
package org.relucid.smt.query;

import org.jspecify.annotations.NullMarked;
