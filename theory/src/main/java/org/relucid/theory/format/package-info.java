@NullMarked
package org.relucid.theory.format;

import org.jspecify.annotations.NullMarked;
