@NullMarked
package org.relucid.theory.property;

import org.jspecify.annotations.NullMarked;
