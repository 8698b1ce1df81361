package org.relucid.notebooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no stores: one line each, and not a byte of them changed.
class StoreHostileTest {
  private final Path folder;
  private final Path file;
  private final Store store;

  StoreHostileTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("runs.db");
    this.store = new Store(file);
  }

  private void sql(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String line : statements) {
        statement.execute(line);
      }
    }
  }

  private void begin() {
    store.begin(Examples.asked("table", Examples.NOON));
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1).contains(message));
  }

  private void neitherReadNorWritten(String message) throws IOException {
    byte[] before = Files.readAllBytes(file);
    refused(this::begin, message);
    refused(() -> store.runs(Examples.all()), message);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void a_text_is_refused() throws Exception {
    Files.writeString(file, "dear diary");
    neitherReadNorWritten("found no database, expected a store of runs");
    Files.writeString(file, "dear diary, ".repeat(100));
    neitherReadNorWritten("found no database, expected a store of runs");
  }

  @Test
  void a_database_of_another_program_is_refused() throws Exception {
    sql("CREATE TABLE run (id INTEGER)", "PRAGMA user_version = 1");
    neitherReadNorWritten("found a database of another program, expected a store of runs");
    sql("PRAGMA application_id = 7");
    neitherReadNorWritten("found a database of another program, expected a store of runs");
  }

  @Test
  void a_newer_store_is_refused() throws Exception {
    begin();
    sql("PRAGMA user_version = 2");
    neitherReadNorWritten("written by a newer Relucid (store version 2, this one knows 1)");
  }

  @Test
  void a_damaged_store_is_refused() throws Exception {
    begin();
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0x5A);
    Files.write(file, bytes);
    neitherReadNorWritten("damaged");
    Files.write(file, java.util.Arrays.copyOf(bytes, 1000));
    neitherReadNorWritten("damaged");
  }

  @Test
  void a_store_without_its_table_is_refused() throws Exception {
    begin();
    sql("DROP TABLE run");
    neitherReadNorWritten("cannot be used");
  }

  @Test
  void a_folder_is_refused() throws Exception {
    Files.createDirectory(file);
    refused(this::begin, "found a folder, expected a store of runs");
  }

  @Test
  void nothing_is_read_from_nothing_and_nothing_made() {
    refused(() -> store.run(1), "found no such store");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_missing_folder_is_named() {
    Store nowhere = new Store(folder.resolve("no/such/runs.db"));
    refused(
        () -> nowhere.begin(Examples.asked("table", Examples.NOON)), "its folder does not exist");
  }

  @Test
  void a_name_that_the_driver_would_take_apart_is_refused() throws Exception {
    Store odd = new Store(folder.resolve("runs.db?mode=memory"));
    refused(() -> odd.begin(Examples.asked("table", Examples.NOON)), "without '?'");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_read_only_store_can_be_read_and_not_written() throws Exception {
    begin();
    assertThat(file.toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(file), "skipped: this user may write everywhere");
    refused(this::begin, "read-only");
    assertThat(store.runs(Examples.all())).hasSize(1);
  }

  /// Where the journal cannot be made, nothing can be written; this holds for every user.
  @Test
  void a_store_without_place_for_a_journal_cannot_be_written() throws Exception {
    begin();
    Files.createDirectory(folder.resolve("runs.db-journal"));
    refused(this::begin, "cannot be");
  }

  @Test
  void an_edited_time_is_named_with_its_run() throws Exception {
    begin();
    sql("UPDATE run SET started = 'yesterday'");
    refused(() -> store.runs(Examples.all()), "run 1: found time 'yesterday'");
  }

  @Test
  void who_keeps_the_file_busy_is_waited_for() throws Exception {
    begin();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      Thread waiting = Thread.ofPlatform().start(this::begin);
      while (waiting.isAlive() && !isInDatabase(waiting)) {
        Thread.onSpinWait();
      }
      assertThat(waiting.isAlive()).isTrue();
      statement.execute("COMMIT");
      waiting.join();
    }
    assertThat(store.runs(Examples.all())).hasSize(2);
  }

  private static boolean isInDatabase(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("org.sqlite.core.NativeDB"));
  }
}
