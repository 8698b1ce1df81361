@NullMarked
package org.relucid.theory.network;

import org.jspecify.annotations.NullMarked;
