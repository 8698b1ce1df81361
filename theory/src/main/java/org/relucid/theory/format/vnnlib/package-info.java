/// VNN-LIB, the competition's language for properties: brackets, words and a few operators.
///
/// ```
/// ; version 1.0: inputs X_i, outputs Y_j     ; version 2.0: tensors with shapes
/// (declare-const X_0 Real)                   (vnnlib-version <2.0>)
/// (declare-const Y_0 Real)                   (declare-network f
/// (assert (<= X_0 0.68))                       (declare-input X real [1,1])
/// (assert (or (<= Y_0 0)                       (declare-output Y real [1,1]))
///             (and (>= Y_0 1)                (assert (<= X[0,0] 0.68))
///                  (<= X_0 1e-2))))          (assert (!= Y[0,0] 0.0))
/// ```
///
/// The conjunction of the assertions is the *unsafe* set. Decimals are read exactly. Formulas are
/// `and`, `or` and comparisons `<= >= < > == != =` of two linear terms; terms are numbers,
/// variables, `+`, `-` (also with one operand) and `*` with at most one factor that is not
/// constant.
///
/// The way through: [org.relucid.theory.format.vnnlib.VnnLibReader] asks `SExpressionReader` for
/// one command after the other, `ConstDeclarations` or `NetworkDeclarations` for the variables,
/// `Assertions` for formulas, and `LinearTerms` for affine forms. It passes over the file twice,
/// first for the declarations, so that no more than one command is in memory.
@NullMarked
package org.relucid.theory.format.vnnlib;

import org.jspecify.annotations.NullMarked;
