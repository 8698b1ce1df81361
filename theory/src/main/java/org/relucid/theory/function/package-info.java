/// Continuous piecewise linear (CPWL) functions, exactly.
@NullMarked
package org.relucid.theory.function;

import org.jspecify.annotations.NullMarked;
