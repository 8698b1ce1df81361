package org.relucid.notebooks.store;

import java.time.Instant;

/// The first half of a run: which command, in which folder, of which version, when. Times are kept
/// to the millisecond.
///
/// @param verb the verb, such as `bounds`
/// @param command the whole command line, quoted as a shell reads it
/// @param folder the folder to which its relative paths refer
/// @param version the version that answers
/// @param when the beginning of the run
public record Asked(String verb, String command, String folder, String version, Instant when) {}
