/// How relaxations write down what they found.
///
/// A [Derivation] collects the kernel's steps. [NeuronFacts] derives any valid line below or above
/// one neuron from bounds of its pre-activation; [CaseProof] derives any linear fact that follows
/// from others by cases on the phases of a few neurons, with multipliers from linear programs.
@NullMarked
package org.relucid.relaxations.derivation;

import org.jspecify.annotations.NullMarked;
