/// What people touch: the program `relucid`, the shell, the notebooks and the pictures.
///
/// Everything here asks the modules below and prints what they say; no mathematics is decided in
/// this module. The program starts in [org.relucid.notebooks.Relucid]; the launcher in the
/// project's root folder builds it on first use and lets [org.relucid.notebooks.Training] teach the
/// virtual machine which classes to keep loaded for the next start. The verbs are in
/// `org.relucid.notebooks.command`.
///
/// ```
/// ./relucid judge --suite notebooks/examples/witnesses
/// ./relucid eval 'max(x,0) - 2*relu(x - 1)' 3/2
/// ```
@NullMarked
package org.relucid.notebooks;

import org.jspecify.annotations.NullMarked;
