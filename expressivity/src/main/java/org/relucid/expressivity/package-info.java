@NullMarked
package org.relucid.expressivity;

import org.jspecify.annotations.NullMarked;
