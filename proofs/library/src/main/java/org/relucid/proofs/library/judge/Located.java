package org.relucid.proofs.library.judge;

import java.nio.file.Path;

/// A file that a suite names: found, or not found (or found more than once) and why.
public sealed interface Located {
  /// The name by which people know it: the path, or what was looked for.
  String name();

  /// The file.
  record Found(Path path) implements Located {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /// No file, or several that fit equally well; `reason` is one line.
  record Lost(String name, String reason) implements Located {}
}
