/// The triangle relaxation by one linear program per bound, and exact ranges by cases.
///
/// [Triangle] collects what is known of each neuron (two lower lines and the chord) as constraints,
/// each with the step that derives it; the multipliers of a solved program then *are* the
/// derivation of its optimum. [Solve] chooses between the optimum and a safe bound from rounded
/// multipliers, which is as rigorous and nearly as good. `Cases` goes on where the triangle ends:
/// it splits on phases until bound and value meet. [ExactRange] finds ranges by it where many
/// inputs vary (else by a walk through the regions, in `region`), and proves them by it.
@NullMarked
package org.relucid.relaxations.lp;

import org.jspecify.annotations.NullMarked;
