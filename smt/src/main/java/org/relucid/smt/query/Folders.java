package org.relucid.smt.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders that are ours.
final class Folders {
  private Folders() {}

  /// Deletes a folder with all that is in it, as far as that goes: it need not be there.
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException inUse) {
      // A system that does not delete what is loaded; its temporary folder is not ours to clear.
    }
  }
}
