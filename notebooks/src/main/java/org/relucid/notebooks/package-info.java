@NullMarked
package org.relucid.notebooks;

import org.jspecify.annotations.NullMarked;
