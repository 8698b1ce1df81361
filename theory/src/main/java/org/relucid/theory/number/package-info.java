@NullMarked
package org.relucid.theory.number;

import org.jspecify.annotations.NullMarked;
