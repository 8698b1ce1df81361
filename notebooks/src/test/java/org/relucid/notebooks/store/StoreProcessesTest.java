package org.relucid.notebooks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several processes, and killed ones, for real.
class StoreProcessesTest {
  private static final int RUNS = 40;

  private final Path file;

  StoreProcessesTest(@TempDir Path folder) {
    this.file = folder.resolve("runs.db");
  }

  @Test
  void processes_that_write_at_once_from_the_beginning_lose_nothing() throws Exception {
    List<Process> writers =
        List.of(
            StoreWriter.start(file, RUNS),
            StoreWriter.start(file, RUNS),
            StoreWriter.start(file, RUNS));
    for (Process writer : writers) {
      assertThat(writer.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(writer.exitValue()).isZero();
    }
    List<Run> runs = new Store(file).runs(Examples.all());
    assertThat(runs).hasSize(3 * RUNS).allMatch(run -> run.answered().isPresent());
    assertThat(runs).extracting(Run::id).doesNotHaveDuplicates();
  }

  @Test
  void killed_writers_leave_a_whole_file_with_at_most_one_run_without_an_answer() throws Exception {
    for (int kills = 1; kills <= 3; kills++) {
      Process writer = StoreWriter.start(file, Integer.MAX_VALUE);
      try {
        long before = rows();
        while (writer.isAlive() && rows() < before + 5L * kills) {
          Thread.sleep(3L * kills);
        }
        assertThat(writer.isAlive()).as("killed while it writes").isTrue();
      } finally {
        writer.destroyForcibly().waitFor();
      }
      List<Run> runs = new Store(file).runs(Examples.all());
      assertThat(runs.stream().filter(run -> run.answered().isEmpty()).count())
          .isLessThanOrEqualTo(kills);
      assertThat(integrity()).isEqualTo("ok");
    }
    assertThat(new Store(file).begin(Examples.asked("table", Examples.NOON))).isPositive();
  }

  private long rows() {
    return Files.exists(file) && file.toFile().length() > 0
        ? new Store(file).runs(Examples.all()).size()
        : 0;
  }

  private String integrity() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA integrity_check")) {
      return rows.getString(1);
    }
  }
}
