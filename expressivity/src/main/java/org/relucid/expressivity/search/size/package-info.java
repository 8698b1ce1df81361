/// How large a network has to be to be precise for a function of one variable: lower bounds that
/// are shown, and upper bounds by networks that are known, kept apart. (THEORY 6)
///
/// [Between] is such a pair of bounds. [Size] has one for the number of hidden layers and one for
/// the number of neurons, in any depth; [Shapes] are the architectures that are tried in between.
///
/// ```java
/// Optional<Width> oneLayer = Optional.of(Width.of(question, 3, panel, patience));
/// Size.of(question, oneLayer, panel, patience);   // Some: layers = 1; neurons = 2
/// ```
@NullMarked
package org.relucid.expressivity.search.size;

import org.jspecify.annotations.NullMarked;
