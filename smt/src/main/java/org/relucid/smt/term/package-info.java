/// The language in which solvers are asked: real terms, formulas over them, and scripts.
///
/// A [Term] is built from numbers, named variables, sums and products; a [Formula] compares terms
/// and joins comparisons; a [Script] is a named list of assertions that prints as one SMT-LIB text.
/// That text is all that any solver ever sees, and all that is exported: what was asked can be read
/// by a person and given to another solver. An [Assignment] of rationals evaluates terms and
/// formulas exactly; no model of a solver is used before it has been.
///
/// ```java
/// ScriptBuilder script = new ScriptBuilder("a square is below zero");
/// Term x = script.variable("x");
/// script.require("below", Formula.less(x.multiply(x), Term.ZERO));
/// script.build().toSmtLib();
/// ```
@NullMarked
package org.relucid.smt.term;

import org.jspecify.annotations.NullMarked;
