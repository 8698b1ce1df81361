@NullMarked
package org.relucid.relaxations;

import org.jspecify.annotations.NullMarked;
