/// What was asked before, and what the answer was: one file, one row for each run of a verb with
/// `--store FILE`, listed by `relucid history`.
///
/// The file is an SQLite database, and not H2's: its format is documented, stable since 2004 and
/// read by `sqlite3`, Python and R; a killed process leaves it whole; several processes may write
/// at once (H2 locks others out and changed its format with version 2); 12 MB, Apache-2.0, public
/// domain inside.
///
/// A row is written when a run begins and completed when it ends, each in a transaction of its own.
/// So a run that was killed, or is still at work, is a row without an answer. A file that is not
/// ours is never written to: its header is read before SQLite sees it.
///
/// Read first: [org.relucid.notebooks.store.Store], with [org.relucid.notebooks.store.Asked] and
/// [org.relucid.notebooks.store.Answered], the two halves of a [org.relucid.notebooks.store.Run].
///
/// ```java
/// Store store = new Store(Path.of("runs.db"));
/// long id = store.begin(asked);
/// store.finish(id, answered);
/// store.run(id);        // Optional[Run[id=1, asked=…, answered=Optional[…]]]
/// ```
@NullMarked
package org.relucid.notebooks.store;

import org.jspecify.annotations.NullMarked;
