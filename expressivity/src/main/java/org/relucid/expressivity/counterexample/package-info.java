/// Networks made to be hard, small enough to be understood: for teaching, and for testing
/// verifiers.
///
/// [Lightest] finds a network of a given architecture with whole weights, as light as possible, on
/// which a relaxation is loose by a given gap. [PlantedViolation] makes a network and a property
/// that fails in one tiny region whose place and volume are known exactly.
///
/// ```java
/// Lightest.of(Architecture.parse("1-2-1"), "ibp", Rational.ONE).find(12);   // relu(x) + relu(-x)
/// ```
@NullMarked
package org.relucid.expressivity.counterexample;

import org.jspecify.annotations.NullMarked;
