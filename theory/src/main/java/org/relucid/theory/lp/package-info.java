@NullMarked
package org.relucid.theory.lp;

import org.jspecify.annotations.NullMarked;
