/// What is typed after a verb: networks, domains, questions, spaces to search; and complaints about
/// it.
@NullMarked
package org.relucid.notebooks.argument;

import org.jspecify.annotations.NullMarked;
