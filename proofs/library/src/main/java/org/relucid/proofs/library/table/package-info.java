/// Table 1 of B24, computed anew: which relaxation expresses which class of functions.
///
/// A cell is decided by theorems of the library, which are combined by
/// [org.relucid.proofs.library.table.Deductions] (what a looser relaxation expresses, a tighter one
/// does; one function that cannot be expressed refutes every class that it is in). Beside that
/// stands what the machine did: functions of the gallery are encoded, proved precise on all boxes,
/// and their certificates checked; counterexamples are found for what cannot be. Where any of this
/// fails, the cell says `open`, whatever the theorem says. What the paper's table says is shown and
/// never read.
///
/// Read first: [org.relucid.proofs.library.table.Cell], [org.relucid.proofs.library.table.Table].
@NullMarked
package org.relucid.proofs.library.table;

import org.jspecify.annotations.NullMarked;
