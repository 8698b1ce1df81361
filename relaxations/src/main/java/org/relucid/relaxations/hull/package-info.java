@NullMarked
package org.relucid.relaxations.hull;

import org.jspecify.annotations.NullMarked;
