/// Theorems as objects: what each says, why, and what has to be believed for it.
///
/// A [org.relucid.proofs.library.theorem.LibraryTheorem] has a proof of numbered steps. A step is
/// *computed* (a program settles it exactly when the proof is asked for), *proved in Coq* (named as
/// in `proofs/coq/Statements.v`), *argued* in words, *cited* from a paper, or *asked of solvers*
/// with real parameters. Besides, *instances* may be tried by machine; they can refute a theorem
/// and never prove one that speaks of all functions. The
/// [org.relucid.proofs.library.theorem.Ledger] counts all of this.
///
/// Read first: [org.relucid.proofs.library.theorem.ProofStep],
/// [org.relucid.proofs.library.theorem.Library], then one of its families, such as
/// [org.relucid.proofs.library.theorem.BandTheorems].
///
/// ```java
/// LibraryTheorem band = Library.usual().theorem("B24-band").orElseThrow();
/// Proof proof = Proof.check(band);   // runs the computations
/// proof.holds();                     // no computation failed
/// band.ledger().trust();             // [Coq 8.16, standard reals]
/// ```
@NullMarked
package org.relucid.proofs.library.theorem;

import org.jspecify.annotations.NullMarked;
