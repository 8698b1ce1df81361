@NullMarked
package org.relucid.proofs.library;

import org.jspecify.annotations.NullMarked;
