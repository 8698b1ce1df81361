/// Is the analysis of a network precise on *all* boxes? Asked of a solver in one piece, as a second
/// opinion on what the precision calculus and the cells say. (new here, THEORY 5.4)
///
/// [AllBoxes] poses two questions, one for each bound: is there a box on which the relaxation's
/// bound is beyond the exact one? A box that a solver finds counts only after the relaxation itself
/// and the exact range, both computed on it, differ.
@NullMarked
package org.relucid.smt.precision;

import org.jspecify.annotations.NullMarked;
