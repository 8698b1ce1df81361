/// Finds derivations of the precision calculus for bare networks: no names, no layers, no order but
/// that of reading. What is found is a [org.relucid.proofs.kernel.precision.PrecisionCertificate],
/// and nothing here has to be believed.
///
/// Read [Calculus] first, then [Recogniser]: neuron by neuron it says over which *base*, an exact
/// form, a neuron is a function; equal bases are found by the normal form of pre-activations, so
/// that the order, the scaling and the sharing of neurons do not matter. [Derivation] asks the
/// kernel itself whether a rule applies.
///
/// ```java
/// Question question = new Question(network, 0, Domain.line(), "deeppoly-0");
/// Calculus.prove(question).map(PrecisionWriter::write);   // the text that relucid check accepts
/// ```
@NullMarked
package org.relucid.expressivity.calculus;

import org.jspecify.annotations.NullMarked;
