/// Refuting by examples: exact bounds and exact ranges on single boxes.
///
/// "Precise" says something of *all* boxes, so one box on which the bounds are looser than the
/// range refutes it, and no number of boxes proves it. [Sampler] tries boxes in a fixed order, the
/// simple ones first: small whole numbers, then windows around the kinks of the network's neurons,
/// then everything that the kinks span. Nothing is estimated: bounds and ranges are rational and
/// exact.
///
/// ```java
/// Question question = new Question(network, 0, Domain.line(), "ibp");
/// Sampler.refute(question);   // on [-1, 1]: bounds [0, 2], range [0, 1], for |x|
/// ```
@NullMarked
package org.relucid.expressivity.sample;

import org.jspecify.annotations.NullMarked;
