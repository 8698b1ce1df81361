package org.relucid.notebooks.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The runs in one file. Each call opens the file, does one transaction and closes it, so several
/// processes may share it: who finds it busy waits, up to half a minute.
///
/// *Fails* with a [StoreException] where the file is not ours, is of a newer version, is damaged,
/// or cannot be read or written. Such a file is left as it was.
public record Store(Path file) {
  private static final String BEGIN =
      "INSERT INTO run (verb, command, folder, version, started) VALUES (?, ?, ?, ?, ?)";
  private static final String FINISH =
      "UPDATE run SET exit = ?, answer = ?, json = ?, certificate = ?, seconds = ?"
          + " WHERE id = ? AND exit IS NULL";
  private static final String SELECT =
      "SELECT * FROM run WHERE (?1 IS NULL OR verb = ?1) AND (?2 IS NULL OR started >= ?2)"
          + " ORDER BY id DESC LIMIT ?3";
  private static final String ONE = "SELECT * FROM run WHERE id = ?";

  /// A new row, without an answer; makes the file where there is none. Its number.
  public long begin(Asked asked) {
    return with(
        Schema.Access.WRITE,
        connection -> {
          try (PreparedStatement row = connection.prepareStatement(BEGIN)) {
            row.setString(1, asked.verb());
            row.setString(2, asked.command());
            row.setString(3, asked.folder());
            row.setString(4, asked.version());
            row.setString(5, Rows.text(asked.when()));
            row.executeUpdate();
            ResultSet key = row.getGeneratedKeys();
            key.next();
            return key.getLong(1);
          }
        });
  }

  /// Completes a row. A row is completed once.
  public void finish(long id, Answered answered) {
    int rows =
        with(
            Schema.Access.WRITE,
            connection -> {
              try (PreparedStatement row = connection.prepareStatement(FINISH)) {
                row.setInt(1, answered.exit());
                row.setString(2, answered.text());
                row.setString(3, answered.json().orElse(null));
                row.setString(4, answered.certificate().orElse(null));
                row.setDouble(5, answered.took().toMillis() / 1000.0);
                row.setLong(6, id);
                return row.executeUpdate();
              }
            });
    if (rows != 1) {
      throw new StoreException(file, "run " + id + " is gone, or has an answer already");
    }
  }

  /// The latest runs first.
  public List<Run> runs(Selection wanted) {
    return with(
        Schema.Access.READ,
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setString(1, wanted.verb().orElse(null));
            query.setString(2, wanted.since().map(Rows::text).orElse(null));
            query.setInt(3, wanted.most());
            return runs(query.executeQuery());
          }
        });
  }

  public Optional<Run> run(long id) {
    return with(
        Schema.Access.READ,
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(ONE)) {
            query.setLong(1, id);
            return runs(query.executeQuery()).stream().findFirst();
          }
        });
  }

  private List<Run> runs(ResultSet rows) throws SQLException {
    List<Run> runs = new ArrayList<>();
    while (rows.next()) {
      runs.add(Rows.run(rows, file));
    }
    return runs;
  }

  /// One transaction.
  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private <T> T with(Schema.Access access, Work<T> work) {
    try (Connection connection = Schema.open(file, access)) {
      return work.in(connection);
    } catch (SQLiteException e) {
      throw new StoreException(file, problem(e.getResultCode()), e);
    } catch (SQLException e) {
      throw new StoreException(file, "cannot be used: " + e.getMessage(), e);
    }
  }

  private String problem(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_READONLY_ROLLBACK ->
          "cannot be written: it is read-only";
      case SQLITE_CANTOPEN, SQLITE_CANTOPEN_ISDIR -> cannotOpen();
      case SQLITE_BUSY, SQLITE_LOCKED -> "kept busy by another program for half a minute";
      case SQLITE_FULL -> "cannot be written: the disk is full";
      case SQLITE_CORRUPT, SQLITE_NOTADB -> "damaged: " + code.message;
      default -> "cannot be used: " + code.message;
    };
  }

  private String cannotOpen() {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    return Files.isDirectory(folder)
        ? "cannot be opened, or its folder cannot be written"
        : "its folder does not exist";
  }
}
