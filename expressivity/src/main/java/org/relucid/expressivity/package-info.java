/// Claims about *all boxes*: is the analysis of a network by a relaxation precise on every box, and
/// which functions have a network for which it is?
///
/// A [Question] names a network, one of its outputs, a domain and a relaxation; an [Answer] says
/// `precise`, `imprecise` or `unknown`, and the first two carry evidence that can be checked. (B24)
@NullMarked
package org.relucid.expressivity;

import org.jspecify.annotations.NullMarked;
