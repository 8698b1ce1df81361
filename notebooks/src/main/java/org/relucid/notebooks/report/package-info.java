/// Answers, as text for people and as JSON for programs, with the exit code that they mean.
@NullMarked
package org.relucid.notebooks.report;

import org.jspecify.annotations.NullMarked;
