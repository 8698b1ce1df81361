/// Words made for typing, in the shell and in notebooks, and results that print as mathematics.
///
/// [Vocabulary] has the words; each is one call of the modules below. What goes wrong is a
/// [Mistake]: one line, without a stack trace. A session:
///
/// ```java
/// var abs = net("abs(x)")
/// bounds(abs, box(-1, 1))
/// precise(abs, IBP)
/// ```
@NullMarked
package org.relucid.notebooks.vocabulary;

import org.jspecify.annotations.NullMarked;
