package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples in the help of each verb run as they are printed. The shell and notebooks have
/// tests of their own.
class HelpTest {
  private static final Pattern VERB = Pattern.compile("(?m)^  ([a-z]+) {2,}");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^  (?:source <\\()?relucid (.*?)\\)?$");
  private static final List<String> SESSIONS = List.of("shell", "notebook", "help");

  static Stream<String> verbs() {
    return VERB.matcher(Run.of("--help").out()).results().map(found -> found.group(1));
  }

  static Stream<String> verbsThatEnd() {
    return verbs().filter(verb -> !SESSIONS.contains(verb));
  }

  private static List<String> examples(String verb) {
    String help = Run.of(verb, "--help").out().replaceAll(" \\\\\\s*\\R\\s*", " ");
    return EXAMPLE.matcher(help).results().map(found -> found.group(1)).toList();
  }

  @Test
  void the_help_lists_the_verbs() {
    assertThat(verbs()).contains("table", "bounds", "shell", "notebook").hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void every_verb_has_an_example(String verb) {
    assertThat(examples(verb)).anyMatch(command -> command.startsWith(verb));
  }

  @ParameterizedTest
  @MethodSource("verbsThatEnd")
  void every_example_runs(String verb, @TempDir Path folder) {
    for (String command : examples(verb)) {
      Run run = new Documented(folder).run(command);
      assertThat(run.code()).as("%s%n%s", command, run).isIn(0, 3);
      assertThat(run.err()).as(command).isEmpty();
    }
  }
}
