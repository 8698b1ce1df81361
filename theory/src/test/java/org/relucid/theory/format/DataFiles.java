package org.relucid.theory.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The real networks, properties and witnesses, where they are at hand.
final class DataFiles {
  private DataFiles() {}

  /// The folder with the data; skips the test with a message where there is none.
  static Path folder() {
    Path folder = Path.of(System.getProperty("relucid.data", "../shared/data"));
    assumeTrue(Files.isDirectory(folder), "skipped: no real data in " + folder);
    return folder;
  }

  /// All files below a subfolder whose names, without a final `.gz`, have the given ending.
  static List<Path> ending(String subfolder, String ending) {
    try (Stream<Path> files = Files.walk(folder().resolve(subfolder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(path -> Source.plainName(path.toString()).endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
