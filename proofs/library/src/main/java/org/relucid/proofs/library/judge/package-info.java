/// The judge of other tools' counterexamples.
///
/// A verifier that answers `sat` publishes a *witness*: inputs `x` at which the network `N` is said
/// to violate its property. The property is a set of unsafe pairs, given by assertions about `x`
/// and `y`; the witness is right if and only if `(x, N(x))` satisfies all of them. Here `N(x)` is
/// computed exactly: weights and stated decimals are rational numbers, so the answer is a theorem
/// about the network and does not flip with rounding or with a tolerance.
///
/// For each assertion there is a *slack*: `b - a` for `a <= b`, the least over a conjunction, the
/// greatest over a disjunction. With the least slack `s` of all assertions, `max(0, -s)` is the
/// tolerance that the witness needs: 0 for a true counterexample, `1/1000000` for one that a judge
/// with tolerance `1e-6` lets pass, 1/2 for a plainly false one. A float32 run of the network is
/// reported beside it, never believed.
///
/// Read first: [org.relucid.proofs.library.judge.Judge] for one witness,
/// [org.relucid.proofs.library.judge.Suite] for where the witnesses of a whole competition come
/// from, and [org.relucid.proofs.library.judge.SuiteJudge], which never lets one bad file end the
/// others.
///
/// ```java
/// Judge judge = new Judge(Networks.read(onnx), Properties.read(vnnlib), Judge.COMPETITION_TOLERANCE);
/// Judgement judgement = judge.judge(Witnesses.read(counterexample));
/// judgement.verdict();   // valid-with-tolerance
/// judgement.reason();    // assertion 2, Y_0 <= 0 (the only one that fails of 2), fails by 1/2000000 …
/// ```
@NullMarked
package org.relucid.proofs.library.judge;

import org.jspecify.annotations.NullMarked;
