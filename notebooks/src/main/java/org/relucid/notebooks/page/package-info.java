/// Pages for a browser: one file each, with no script and nothing loaded from elsewhere.
///
/// [org.relucid.notebooks.page.TablePage] is the table of expressivity, on which every cell opens
/// what stands behind it: theorems, what to believe, functions, networks, certificates, pictures.
///
/// ```java
/// Files.writeString(Path.of("table.html"), TablePage.of(table));
/// ```
@NullMarked
package org.relucid.notebooks.page;

import org.jspecify.annotations.NullMarked;
