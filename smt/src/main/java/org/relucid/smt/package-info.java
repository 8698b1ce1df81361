@NullMarked
package org.relucid.smt;

import org.jspecify.annotations.NullMarked;
