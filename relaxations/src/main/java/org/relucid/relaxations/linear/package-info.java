@NullMarked
package org.relucid.relaxations.linear;

import org.jspecify.annotations.NullMarked;
