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
  private static final List<String> SMALL = search("abs(x)", "1-2-2-1", "ibp", "1");
  private static final int SMALL_BLOCKS = 81;
  private static final List<String> LARGE = search("abs(x)", "1-2-2-1", "deeppoly-0", "1");

  private final Path folder;
  private final Path progress;

  SearchKilledTest(@TempDir Path folder) {
    this.folder = folder;
    this.progress = folder.resolve("progress.txt");
  }

  private static List<String> search(String function, String layers, String relaxation, String b) {
    return List.of("search", function, "-a", layers, "-r", relaxation, "--integers", b, "--json");
  }

  /// Interrupted as by Ctrl-C, then killed.
  @Test
  void a_search_that_was_ended_goes_on_and_counts_what_an_unbroken_one_counts() throws Exception {
    Process search = start(SMALL);
    awaitBlocks(search, 2);
    signal(search, "INT");
    assertThat(search.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(search.exitValue()).isNotZero();
    int before = blocks().size();
    Process next = start(SMALL);
    awaitBlocks(next, before + 1);
    next.destroyForcibly().waitFor();
    assertThat(blocks().size()).isBetween(before + 1, SMALL_BLOCKS - 1);
    assertThat(resumed(SMALL)).isEqualTo(Run.of(SMALL.toArray(String[]::new)).out());
    assertThat(blocks()).hasSize(SMALL_BLOCKS).doesNotHaveDuplicates();
  }

  /// Each time a little later, and in the end undisturbed.
  @Test
  @Tag("slow")
  void however_often_and_in_whatever_way_it_is_ended() throws Exception {
    for (int time = 1; time <= 6; time++) {
      Process search = start(LARGE);
      int before = blocks().size();
      awaitBlocks(search, before + time);
      if (time % 3 == 0) {
        search.destroyForcibly();
      } else {
        signal(search, time % 3 == 1 ? "INT" : "TERM");
      }
      assertThat(search.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(search.exitValue()).isNotZero();
      assertThat(blocks().size()).isBetween(before + time, SMALL_BLOCKS - 1);
    }
    assertThat(resumed(LARGE)).isEqualTo(Run.of(LARGE.toArray(String[]::new)).out());
    assertThat(blocks()).hasSize(SMALL_BLOCKS).doesNotHaveDuplicates();
  }

  private static void signal(Process process, String name) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "no /bin/kill here");
    List<String> kill = List.of("/bin/kill", "-" + name, String.valueOf(process.pid()));
    assertThat(new ProcessBuilder(kill).start().waitFor()).isZero();
  }

  private String resumed(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--progress", progress.toString()));
    return Run.of(all.toArray(String[]::new)).out();
  }

  private Process start(List<String> words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.relucid.notebooks.Relucid"));
    command.addAll(words);
    command.addAll(List.of("--progress", progress.toString()));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private void awaitBlocks(Process search, int count) throws Exception {
    while (blocks().size() < count) {
      assertThat(search.isAlive()).as(() -> "it ended by itself").isTrue();
      Thread.sleep(2);
    }
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
