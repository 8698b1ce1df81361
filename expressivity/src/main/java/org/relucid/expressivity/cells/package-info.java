/// Precise on *all* boxes, for networks of one input, cell by cell. (THEORY 5.3)
///
/// The boxes `[l, u]` are points of a half plane, with their limits a part of the projective plane.
/// It is cut into *cells*: relatively open triangles, edges and points, so that each box is in one
/// of them ([Cell], [StartingCells]). On a cell the relaxation's own code is replayed with `l` and
/// `u` as symbols ([CellField], a field of rational functions with an oracle for signs); where a
/// sign is open, the cell is divided ([CellStep]). In the end bounds and range are the same
/// function on every cell, or a box is found on which they differ.
///
/// [Cells] proves or refutes, [CellChecker] checks. On `[l, u]` with `l < 0 < u` the bounds of
/// `relu(x) + relu(-x)` by `deeppoly-0` are `0` and, where `u > -l`,
///
///     u/(u-l) · (u - l) + (-l)/(u-l) · (u - u) = u
///
/// # The certificate
///
/// ```
/// certificate = "relucid-certificate 1"
///               "kind cells"
///               "source none" | "source" SHA-256
///               "network" … "end"                 as in all certificates
///               "output" N                        counted from 1
///               "relaxation" NAME
///               "by" NAME                         the relaxation replayed
///               "domain" R | [a, b]
///               "cells"
///               { STEP }
///               "qed"
///               "end"
///
/// STEP = "done"                                   replay decides: the bounds are the range
///      | "edge" I J "by" A B                      the point A g_I + B g_J divides the cell
///      | "sign" POLYNOMIAL                        the cell is divided by a sign: > 0, < 0, = 0
///      | "empty"                                  the signs assumed cannot be, no box is here
/// ```
///
/// There is a step for each cell, depth first: the starting cells follow from network and domain,
/// the parts of a cell come right after it. The checker replays and does not search, so what has to
/// be believed is the code of the relaxations and the arithmetic below it. For `triangle` with more
/// hidden layers than one, for `multi-neuron…` and for `cross-layer-R`, what is replayed is a looser
/// relaxation that is precise already: `deeppoly-0`, `deeppoly-1` or `triangle`.
@NullMarked
package org.relucid.expressivity.cells;

import org.jspecify.annotations.NullMarked;
