package org.relucid.smt.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedZ3Test {
  private final Path caches;

  UnpackedZ3Test(@TempDir Path caches) {
    this.caches = caches;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path library(Path folder) throws IOException {
    return files(folder).stream()
        .filter(file -> !file.endsWith("turnkey.xml"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void libraries_are_unpacked_once_with_a_description_that_says_where_they_lie()
      throws IOException {
    Path folder = UnpackedZ3.in(caches).orElseThrow();
    Path library = library(folder);
    Path description = library.resolveSibling("turnkey.xml");
    assertThat(Files.readString(description)).contains(String.valueOf(library.getParent()));
    Files.setLastModifiedTime(description, FileTime.fromMillis(0));
    assertThat(UnpackedZ3.in(caches)).contains(folder);
    assertThat(Files.getLastModifiedTime(description)).isEqualTo(FileTime.fromMillis(0));
    try (Stream<Path> all = Files.list(caches)) {
      assertThat(all).containsExactly(folder);
    }
  }

  @Test
  void what_is_cut_short_is_unpacked_again() throws IOException {
    Path library = library(UnpackedZ3.in(caches).orElseThrow());
    long size = Files.size(library);
    Files.writeString(library, "half");
    UnpackedZ3.in(caches);
    assertThat(library).hasSize(size);
  }

  @Test
  void where_there_can_be_no_folder_there_is_none() throws IOException {
    Path file = Files.writeString(caches.resolve("file"), "no folder");
    assertThat(UnpackedZ3.in(file)).isEmpty();
  }

  @Test
  void a_child_leaves_nothing_behind() {
    Z3Process z3 = Z3Process.begun();
    z3.ask(Scripts.linearSatisfiable(), Limits.seconds(20));
    List<Path> folders = z3.folders();
    assertThat(folders).hasSize(1).allMatch(Files::isDirectory);
    z3.close();
    assertThat(folders).noneMatch(Files::exists);
  }
}
