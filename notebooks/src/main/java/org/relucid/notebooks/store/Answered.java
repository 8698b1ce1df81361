package org.relucid.notebooks.store;

import java.time.Duration;
import java.util.Optional;

/// The second half of a run: how it ended.
///
/// @param exit the exit code
/// @param text what people read: the answer, or the complaint
/// @param json the answer as a JSON document; a complaint has none
/// @param certificate the absolute path of the evidence, where some was written
/// @param took how long it took
public record Answered(
    int exit, String text, Optional<String> json, Optional<String> certificate, Duration took) {

  /// The answer in one line.
  public String firstLine() {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }
}
