/// Networks, functions, boxes and relaxations as terms.
///
/// A [SymbolicNetwork] has terms for weights and a [SymbolicBox] terms for ends, so that a question
/// may leave both open: it is then about all boxes, or about all networks of a shape.
/// [ExactEncoding] says what a network computes; a [RelaxationEncoding] says what a relaxation
/// bounds, by a term that reaches exactly up to the bound. [Encodings] knows them by name.
///
/// Here is the question on which box the triangle's upper bound of `y = relu(x) + relu(-x)` is
/// above 2 while both ends have values of at most 1:
///
/// ```java
/// ScriptBuilder script = new ScriptBuilder("a box where |x| is bounded badly");
/// SymbolicBox box = SymbolicBox.anyOnLine(script);
/// RelaxationEncoding triangle = Encodings.of("triangle", network, box, script, new Signs());
/// Term bound = triangle.reach(network.outputs().getFirst(), "bound");
/// script.require("loose", Formula.less(Term.number(2), bound));
/// ```
///
/// Linear where the box and the weights are numbers; else products such as `slope·(u - l) = u` make
/// it non-linear.
@NullMarked
package org.relucid.smt.encode;

import org.jspecify.annotations.NullMarked;
