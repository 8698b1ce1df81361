/// Pictures of functions, networks, relaxations and proofs, as SVG or PNG, without a display.
///
/// Every picture is a [Picture]: a size and something that draws. Exact numbers become doubles here
/// and only here, for the position of ink; labels are exact. The colours stay apart for the
/// colour-blind and in grey, and nothing is told by colour alone.
///
/// ```java
/// PiecewiseLinear tent = Expression.parse("clamp(1 - abs(x - 1), 0, 1)").toPiecewiseLinear();
/// Pictures.function(tent, Interval.of(-1, 3)).write(Path.of("tent.svg"));
/// ```
@NullMarked
package org.relucid.notebooks.picture;

import org.jspecify.annotations.NullMarked;
