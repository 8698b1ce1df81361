package org.relucid.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NullMarkedTest {
  private final Modules modules = Modules.here();

  static Stream<String> folders() {
    return Modules.FOLDERS.stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void every_package_has_a_lesson_and_is_null_marked(String folder) throws IOException {
    Path sources = modules.sources(folder);
    assumeTrue(Files.isDirectory(sources), "skipped: no " + sources);
    assertThat(packages(sources))
        .isNotEmpty()
        .allSatisfy(
            directory -> {
              Path lesson = directory.resolve("package-info.java");
              assertThat(lesson).exists();
              assertThat(Files.readString(lesson)).contains("@NullMarked\npackage ");
            });
  }

  private static List<Path> packages(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .toList();
    }
  }
}
