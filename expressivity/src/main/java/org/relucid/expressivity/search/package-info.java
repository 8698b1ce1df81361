/// Networks of a given architecture that encode a function and are precise on all boxes, or a proof
/// that there are none. (THEORY 6)
///
/// An [Architecture] says how many neurons each layer has; a [SearchQuestion] adds the function,
/// the domain and the relaxation. [Search] asks a solver for weights with which the network has the
/// right values at a few points and the right bounds on a few boxes ([Trials]), checks exactly what
/// it names, and adds the point or the box that refutes it, until a network is right everywhere or
/// no weights are left.
///
/// The questions are linear although all weights are unknown ([TreeScript]): a neuron that is read
/// once can be scaled so that it is read with the factor 1 or -1, and interval arithmetic sees
/// every network as one whose neurons are each read once, a tree.
///
/// Before that, kinks may deny every network of one hidden layer ([KinkSearch]): those of a
/// function of one variable by [OneNeuronPerKink], of several by one at which no relaxation neuron
/// by neuron is tight.
///
/// Hidden layers that are fixed leave a linear program ([org.relucid.expressivity.search.output]);
/// what is known of sizes in any depth is put together in [org.relucid.expressivity.search.size].
///
/// ```java
/// SearchQuestion question = SearchQuestion.of("abs(x)", Architecture.parse("1-3-1"), "ibp");
/// Search.withSolvers(panel, Duration.ofSeconds(30)).answer(question);   // none exists
/// ```
@NullMarked
package org.relucid.expressivity.search;

import org.jspecify.annotations.NullMarked;
