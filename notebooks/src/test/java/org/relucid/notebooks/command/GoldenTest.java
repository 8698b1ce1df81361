package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the verbs print for the shipped examples, word for word: the files in
/// `src/test/resources/golden`, whose first line is the command. They are written anew only on
/// purpose: `mvn -pl notebooks -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Drelucid.golden=write`.
class GoldenTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("relucid.root", ".."), "notebooks/src/test/resources/golden");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_command_prints_what_it_always_printed(Path file) throws IOException {
    String expected = Files.readString(file);
    String command = expected.lines().findFirst().orElseThrow();
    String actual = transcript(command);
    if (System.getProperty("relucid.golden", "").equals("write")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(expected);
  }

  /// The command, its exit code, and what it printed, with the folder of the examples as
  /// `EXAMPLES`.
  private static String transcript(String command) {
    String[] words =
        Arrays.stream(
                command.substring("$ relucid ".length()).split(" (?=(?:[^']*'[^']*')*[^']*$)"))
            .map(word -> word.replace("'", "").replace("EXAMPLES", Run.examples()))
            .toArray(String[]::new);
    Run run = Run.of(words);
    String text = command + "\n[exit " + run.code() + "]\n" + run.out() + run.err();
    Path absolute = Path.of(Run.examples()).toAbsolutePath().normalize();
    Path fromHere = Path.of("").toAbsolutePath().relativize(absolute);
    return text.replace(Run.examples(), "EXAMPLES")
        .replace(absolute.toString(), "EXAMPLES")
        .replace("notebooks/examples/", "EXAMPLES/")
        .replace(fromHere + "/", "EXAMPLES/");
  }
}
