package org.relucid.smt.encode;

import org.relucid.smt.term.Term;

/// `below.slope·z + below.shift ≤ h ≤ above.slope·z + above.shift`, with slopes `≥ 0`.
record SymbolicLines(Line below, Line above) {
  record Line(Term slope, Term shift) {}
}
