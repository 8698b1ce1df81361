/// The weights of the output, where the hidden layers are fixed: an exact linear program. (THEORY
/// 6)
///
/// With the hidden layers fixed, a network encodes a function iff its output's weights satisfy
/// linear equations, one for each of enough points. And a relaxation's upper bound on a box is the
/// greatest value of the output over points that do not depend on the output's weights: each such
/// point is one linear inequality, "not above the maximum there". So precision on finitely many
/// boxes is a linear program, however deep the hidden layers are.
///
/// [OutputWeights] goes on until a network is right everywhere, or the [Condition]s found so far
/// contradict each other, which is Farkas' combination of a few of them ([Refutation]).
/// [WholeLayers] are all hidden layers with small whole weights, [Weighing] counts for how many of
/// them there are such output weights.
///
/// ```java
/// SearchQuestion question = SearchQuestion.of("abs(x)", Architecture.parse("1-2-1"), "deeppoly-0");
/// OutputWeights.fit(question, layers);   // Found: relu(x) + relu(-x)
/// ```
@NullMarked
package org.relucid.expressivity.search.output;

import org.jspecify.annotations.NullMarked;
