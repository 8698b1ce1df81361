/// The bridge to Coq: a certificate of the kernel as a Coq file, so that what Java has accepted can
/// be checked once more by a program that shares nothing with it, on definitions that stand in
/// `proofs/coq/Definitions`.
///
/// An exported file holds data only: the network with its weights, the assumptions, the steps, the
/// claims. `proofs/coq/Bridge/Check.v` is the kernel once more, written in Coq, and
/// `Bridge/Sound.v` proves that what it accepts holds of the network over the real numbers; so each
/// theorem of the file is `check_sound` and one computation inside Coq. Nothing in this package has
/// to be believed: whatever it writes, Coq accepts only what is true of the network that the file
/// shows.
///
/// ```java
/// Certificate certificate = CertificateReader.read(Source.of(Path.of("abs.txt")));
/// Files.writeString(Path.of("abs.v"), CoqFile.of(certificate));
/// // coqc -R proofs/coq Relucid abs.v
/// ```
///
/// Precision on all boxes likewise: [org.relucid.proofs.library.coq.PrecisionCoqFile] writes the
/// steps of the calculus and what Coq would have to search for, the cells on which each form is
/// affine; `Bridge/PrecisionCheck.v` checks them. For imprecision there is
/// [org.relucid.proofs.library.coq.ImprecisionCoqFile] and `Bridge/Imprecision.v`.
///
/// Read [org.relucid.proofs.library.coq.CoqFile] first, then
/// [org.relucid.proofs.library.coq.CoqTerms].
@NullMarked
package org.relucid.proofs.library.coq;

import org.jspecify.annotations.NullMarked;
