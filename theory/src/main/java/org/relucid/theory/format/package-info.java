/// Readers and writers of files: networks, properties, witnesses, tables of the competitions.
///
/// Everything that is read is hostile until it is understood. A reader answers with a value or with
/// a [org.relucid.theory.format.FormatException] of one line: file, line, what was found, what was
/// expected. Nothing is repaired or guessed; sizes, depths and lengths of numbers are bounded;
/// numbers are exact. (Only witnesses are read leniently, since their inputs are judged and their
/// form is not; what is sloppy is remarked.) Names that end in `.gz` are unpacked, with a limit.
///
/// | what | read by | endings |
/// |---|---|---|
/// | networks | [org.relucid.theory.format.Networks] | `.onnx`, `.nnet`, `.txt`, `.relucid` |
/// | properties | [org.relucid.theory.format.Properties] | `.vnnlib` (1.0 and 2.0), `.txt` (Marabou) |
/// | counterexamples | [org.relucid.theory.format.Witnesses] | any |
/// | benchmark tables | [org.relucid.theory.format.Instances], [org.relucid.theory.format.Results] | any |
///
/// Our own text format for networks states each neuron exactly, in the order of computation; inputs
/// are `x1 … xn`, neurons `h1 …`, outputs `y1 …`, and `#` starts a line that says nothing:
///
/// ```
/// network = "relucid-network 1"  "inputs" n  neuron*  output output*      one per line
/// neuron  = "h"k "=" "relu(" form ")"                                      k = 1, 2, …
/// output  = "y"k "=" form
/// form    = ["-" | "+"] term { ("+" | "-") term }      no variable twice, at most one constant
/// term    = number | [ number "*" ] ("x"i | "h"j)      j below the neuron's own number
/// number  = digits ["/" digits] | decimal
/// ```
///
/// so that `|x - 1/2|` is
///
/// ```
/// relucid-network 1
/// inputs 1
/// h1 = relu(x1 - 1/2)
/// h2 = relu(-x1 + 1/2)
/// y1 = h1 + h2
/// ```
///
/// Conventions that a reader of these files should know: a `.nnet` network takes *normalised*
/// inputs and its outputs are not scaled back, as in ONNX files of the same networks; ONNX tensors
/// are vectors in row-major order, several inputs (or outputs) one after the other.
@NullMarked
package org.relucid.theory.format;

import org.jspecify.annotations.NullMarked;
