package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's commands run, one after the other, in one folder; its links lead to files. Shell
/// and notebooks have tests of their own.
class ReadmeTest {
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\./relucid ([^#&\\n]*)");
  private static final Pattern SESSION = Pattern.compile("shell|notebook");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  private final Path folder;

  ReadmeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<String> found(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(Documented.ROOT.resolve("README.md")))
        .results()
        .map(match -> match.group(1).strip())
        .toList();
  }

  @Test
  void every_command_runs() throws IOException {
    List<String> commands =
        found(COMMAND).stream().filter(command -> !SESSION.matcher(command).lookingAt()).toList();
    assertThat(commands).hasSizeGreaterThan(10);
    for (String command : commands) {
      Run run = new Documented(folder).run(command);
      assertThat(run.code()).as("%s%n%s", command, run).isIn(0, 3);
      assertThat(run.err()).as(command).isEmpty();
    }
  }

  @Test
  void every_link_leads_to_a_file() throws IOException {
    assertThat(found(LINK))
        .hasSizeGreaterThan(3)
        .allMatch(link -> Files.exists(Documented.ROOT.resolve(link)));
  }
}
