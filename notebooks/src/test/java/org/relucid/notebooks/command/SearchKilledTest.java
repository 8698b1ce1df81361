package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Counting in a process of its own that is ended from outside, and going on from its file.
@Timeout(120)
class SearchKilledTest {
  private static final List<String> SEARCH =
      List.of("search", "abs(x)", "-a", "1-2-2-1", "-r", "triangle", "--integers", "1", "--json");

  private static final int BLOCKS = 81;

  private final Path folder;
  private final Path progress;

  SearchKilledTest(@TempDir Path folder) {
    this.folder = folder;
    this.progress = folder.resolve("progress.txt");
  }

  /// Killed, then interrupted as by Ctrl-C, which lets it finish what it counts.
  @Test
  void a_search_that_was_ended_goes_on_and_counts_what_an_unbroken_one_counts() throws Exception {
    Process search = start();
    awaitBlocks(search, 2);
    search.destroyForcibly().waitFor();
    int before = blocks().size();
    assertThat(before).isBetween(2, BLOCKS - 1);
    Process next = start();
    awaitBlocks(next, before + 1);
    end(next, "INT");
    assertThat(resumed()).isEqualTo(Run.of(SEARCH.toArray(String[]::new)).out());
    assertThat(blocks()).hasSize(BLOCKS).doesNotHaveDuplicates();
  }

  /// Each time a little later, and in the end undisturbed.
  @Test
  @Tag("slow")
  void however_often_and_in_whatever_way_it_is_ended() throws Exception {
    for (int time = 1; time <= 6; time++) {
      Process search = start();
      awaitBlocks(search, blocks().size() + time);
      if (time % 3 == 0) {
        search.destroyForcibly().waitFor();
      } else {
        end(search, time % 3 == 1 ? "INT" : "TERM");
      }
    }
    assertThat(resumed()).isEqualTo(Run.of(SEARCH.toArray(String[]::new)).out());
    assertThat(blocks()).hasSize(BLOCKS).doesNotHaveDuplicates();
  }

  private void end(Process search, String name) throws Exception {
    signal(search, name);
    assertThat(search.waitFor(20, TimeUnit.SECONDS)).isTrue();
    // On a fast machine it may have been done already.
    assertThat(search.exitValue() != 0 || blocks().size() == BLOCKS).isTrue();
  }

  private static void signal(Process process, String name) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "no /bin/kill here");
    List<String> kill = List.of("/bin/kill", "-" + name, String.valueOf(process.pid()));
    new ProcessBuilder(kill).start().waitFor();
  }

  private String resumed() {
    List<String> all = new ArrayList<>(SEARCH);
    all.addAll(List.of("--progress", progress.toString()));
    return Run.of(all.toArray(String[]::new)).out();
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.relucid.notebooks.Relucid"));
    command.addAll(SEARCH);
    command.addAll(List.of("--progress", progress.toString()));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private void awaitBlocks(Process search, int count) throws Exception {
    while (search.isAlive() && blocks().size() < count) {
      Thread.sleep(2);
    }
    assertThat(blocks().size()).isGreaterThanOrEqualTo(Math.min(count, BLOCKS));
  }

  /// The complete lines of blocks, by their numbers.
  private List<String> blocks() throws IOException {
    if (!Files.exists(progress)) {
      return List.of();
    }
    return Files.readString(progress)
        .lines()
        .filter(line -> line.startsWith("block ") && line.endsWith(";"))
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }
}
