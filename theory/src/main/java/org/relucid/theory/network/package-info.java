/// ReLU networks: what they are, their exact value, and what else is exactly true of them.
///
/// A [Network] is a directed acyclic graph of vectors: its [Node]s are in an order in which each
/// comes after its sources, node 0 is the input, the last node is the output, and each node has an
/// [Operator]. All operators are continuous and piecewise linear. Construction checks that all
/// sizes fit, so everything behind it can do without checks.
///
/// Numbers come in two kinds. [ExactEvaluator] computes in integers over one denominator, and its
/// result is *the* value. [Float32Evaluator] computes what a program in float32 would, in one
/// stated order; [Float32Error] bounds, rigorously, how far any order can be off.
///
/// Every network is, by definition, a [ScalarNetwork]: neurons `y_k = relu(p_k(x, y_0, …,
/// y_{k-1}))` and affine outputs. [Network#expand()] gets there (`abs`, `max`, `min`, leaky ReLU
/// and pooling are written out with ReLU), and [Layering] returns to layers. On it stands what
/// needs the neurons: an [ActivationPattern] makes it affine on a region, [LineRestriction] gives
/// its CPWL function on a line, and [NetworkEquality] decides whether two networks are one
/// function. [Spelling] goes from an expression to the network that it spells.
///
/// Read first: [Operator], [Network], [ScalarNetwork].
///
/// ```java
/// Network abs = Spelling.network(Expression.parse("abs(x)"));
/// abs.expand().preActivations();                               // [x1, -x1]
/// ExactEvaluator.of(abs).at(Vector.of(Rational.of(-1, 3)));    // (1/3)
/// LineRestriction.ofOneInput(abs.expand()).getFirst();         // x <= 0: -x; 0 <= x: x
/// NetworkEquality.on(Domain.line())
///     .decide(abs, Spelling.network(Expression.parse("max(x, -x)")));   // Holds
/// ```
@NullMarked
package org.relucid.theory.network;

import org.jspecify.annotations.NullMarked;
