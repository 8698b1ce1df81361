@NullMarked
package org.relucid.theory.linear;

import org.jspecify.annotations.NullMarked;
