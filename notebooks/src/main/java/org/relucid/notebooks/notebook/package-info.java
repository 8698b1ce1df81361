/// Notebooks: files of JShell that read as text, run as they are, and become pages.
///
/// Lines that begin with `//` are Markdown, all others are code; what lies between `// <solution>`
/// and `// </solution>` is folded away on the page:
///
/// ```
/// // # Intervals lose
/// // Each relu is bounded by itself.
/// bounds(net("abs(x)"), box(-1, 1))
/// // <solution>
/// gap(net("abs(x)"), box(-1, 1), IBP)
/// // </solution>
/// ```
///
/// [Notebook] reads, [Execution] runs it and remembers what was said in a [Transcript], [Page]
/// makes HTML of it, one file that needs no other.
@NullMarked
package org.relucid.notebooks.notebook;

import org.jspecify.annotations.NullMarked;
