/// Lemmas for all parameters and all boxes: breakpoints, slopes and the box's ends are real
/// variables, and the question to the solver is the negation of the claim.
///
/// A [Lemma] has an id, a statement for people, and cases; the claim of a case is that its
/// [Case#negation()] has no model, or, of an example, that it has one. [LemmaResult] says what came
/// of it, by which solvers, in what time. [Lemmas] lists them.
///
/// A claim with contradictory hypotheses would hold for nothing: [Case#hypotheses()] has to have a
/// model, and that is checked, too.
@NullMarked
package org.relucid.smt.lemma;

import org.jspecify.annotations.NullMarked;
