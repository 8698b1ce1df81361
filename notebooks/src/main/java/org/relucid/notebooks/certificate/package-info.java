/// Certificates of every kind, read, given to the kernel of their kind, and shown alike.
@NullMarked
package org.relucid.notebooks.certificate;

import org.jspecify.annotations.NullMarked;
