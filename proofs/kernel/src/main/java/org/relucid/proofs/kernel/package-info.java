@NullMarked
package org.relucid.proofs.kernel;

import org.jspecify.annotations.NullMarked;
