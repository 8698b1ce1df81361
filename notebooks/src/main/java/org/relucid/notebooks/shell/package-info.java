/// The shell: the JDK's JShell with Relucid on the class path, the words of
/// [org.relucid.notebooks.vocabulary.Vocabulary] imported, and a feedback mode of its own.
@NullMarked
package org.relucid.notebooks.shell;

import org.jspecify.annotations.NullMarked;
