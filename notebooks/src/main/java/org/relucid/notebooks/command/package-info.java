/// The command line: one class per verb, which reads its arguments, lets the library do the work,
/// and hands a [org.relucid.notebooks.report.Report] to the screen.
///
/// A report knows two ways to say the same: text for people, with each exact number as `p/q` and a
/// decimal beside it, and one JSON document for programs, where exact numbers are strings. Nothing
/// else is printed on standard output; complaints, progress and remarks go to the error stream, and
/// progress only where that is a terminal.
///
/// Every verb answers with one of five exit codes, the constants of
/// [org.relucid.notebooks.report.Exit], so that a script needs not read the text: done, refuted,
/// undecided, bad input, and our own fault. A complaint is always one line that names the file,
/// what was found and what was expected.
///
/// Read first: [org.relucid.notebooks.command.CommandLineRun], where a run begins and where every
/// exception ends; then a verb such as [org.relucid.notebooks.command.EvalCommand] with its
/// [org.relucid.notebooks.report.EvaluationReport].
///
/// ```java
/// int code = new CommandLineRun(out, err).execute("eval", "abs(x) - 1", "3/4");   // 0
/// ```
@NullMarked
package org.relucid.notebooks.command;

import org.jspecify.annotations.NullMarked;
