@NullMarked
package org.relucid.theory.geometry;

import org.jspecify.annotations.NullMarked;
