/// ONNX, read and written without generated code: a model is a graph of operators on tensors,
/// stored as protocol buffers.
///
/// Reading goes in three steps. `ModelReader` takes from the file the few messages that matter
/// (`Model`), with limits on everything; `TensorDecoder` turns stored tensors into exact rationals
/// (a float is a dyadic number); [org.relucid.theory.format.onnx.OnnxReader] walks through the
/// nodes in order and lets `Operators` translate each one. A value is a `Tensor`: either
/// `Constant`, known while reading, or `Variable`, a node of the network that `Growth` collects. An
/// operator on constants is computed at once; one on a variable becomes a node, under the name that
/// it had.
///
/// The operators are grouped as their definitions are: `Arithmetic`, `Products`, `Convolutions`
/// (over `Window`), `Statistics`, `Kinks`, `Layout`, `Passing`. Broadcasting is in `Broadcast`.
///
/// Not read: operators that are not piecewise linear, products of two variables, normalisations
/// whose factor is irrational, training modes, control flow, functions, sparse or external data.
/// Each is refused by the name of the operator and its node.
@NullMarked
package org.relucid.theory.format.onnx;

import org.jspecify.annotations.NullMarked;
