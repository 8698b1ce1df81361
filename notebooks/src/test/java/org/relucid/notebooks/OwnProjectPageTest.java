package org.relucid.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the page for users of the library shows is what the example project says, which the build
/// tests.
class OwnProjectPageTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)\n```(\\w*)\n(.*?)\n```");
  private static final Pattern VERSION = Pattern.compile("<version>(.*?)</version>");
  private static final Path FOLDER = Modules.here().root().resolve("notebooks");

  @Test
  void each_block_is_part_of_the_project() throws IOException {
    String project =
        text(FOLDER.resolve("src/it/own-project")).replace("@project.version@", version());
    List<MatchResult> blocks =
        BLOCK.matcher(Files.readString(FOLDER.resolve("own-project.md"))).results().toList();
    assertThat(blocks).hasSizeGreaterThan(6);
    assertThat(blocks)
        .filteredOn(block -> !block.group(1).equals("sh"))
        .allSatisfy(block -> assertThat(project).contains(flush(block.group(2))));
  }

  @Test
  void each_module_is_in_its_table() throws IOException {
    String page = Files.readString(FOLDER.resolve("own-project.md"));
    for (String module : Modules.FOLDERS) {
      String name = "relucid-" + Path.of(module).getFileName();
      assertThat(Files.readString(FOLDER.resolveSibling(module).resolve("pom.xml")))
          .contains("<artifactId>" + name + "</artifactId>");
      assertThat(page).contains("| `" + name + "` |");
    }
  }

  private static String version() throws IOException {
    return VERSION
        .matcher(Files.readString(FOLDER.resolveSibling("pom.xml")))
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(flush(Files.readString(file))).append('\n');
      }
    }
    return text.toString();
  }

  /// Without the blanks at the beginnings of lines.
  private static String flush(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
