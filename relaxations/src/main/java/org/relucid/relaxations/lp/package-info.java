@NullMarked
package org.relucid.relaxations.lp;

import org.jspecify.annotations.NullMarked;
