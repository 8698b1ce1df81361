@NullMarked
package org.relucid.relaxations.derivation;

import org.jspecify.annotations.NullMarked;
