/// Claims with real parameters, settled by SMT solvers that need not be believed.
///
/// Read `term` first (the language and its text), then `encode` (networks and relaxations in that
/// language), `query` (solvers, limits, second opinions), `certificate` (refutations for the
/// kernel), and `lemma` (what is proved for all parameters).
@NullMarked
package org.relucid.smt;

import org.jspecify.annotations.NullMarked;
