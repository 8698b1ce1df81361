package org.relucid.notebooks.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// The one table, who may open it, and how it comes into being.
final class Schema {
  static final int VERSION = 1;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final String TABLE =
      """
      CREATE TABLE run (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        verb TEXT NOT NULL,
        command TEXT NOT NULL,
        folder TEXT NOT NULL,
        version TEXT NOT NULL,
        started TEXT NOT NULL,
        seconds REAL,
        exit INTEGER,
        answer TEXT,
        json TEXT,
        certificate TEXT
      )
      """;

  private Schema() {}

  /// Whether a file may be made and written, or must be there.
  enum Access {
    READ,
    WRITE
  }

  /// The open file, whose tables are ours and of our version.
  static Connection open(Path file, Access access) throws SQLException {
    switch (Header.of(file)) {
      case Header.Foreign foreign ->
          throw new StoreException(file, "found " + foreign.what() + ", expected a store of runs");
      case Header.Ours ours when ours.version() > VERSION ->
          throw new StoreException(
              file,
              "written by a newer Relucid (store version %d, this one knows %d)"
                  .formatted(ours.version(), VERSION));
      case Header.Nothing nothing when access == Access.READ ->
          throw new StoreException(file, "found no such store");
      case Header.Ours ours -> {}
      case Header.Nothing nothing -> {}
    }
    Connection connection = connect(file, access);
    try {
      makeTable(connection, access);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// A reader opens for writing, too, where it may: what a killed writer left half done can only
  /// then be undone.
  private static Connection connect(Path file, Access access) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    if (access == Access.READ) {
      config.resetOpenMode(SQLiteOpenMode.CREATE);
      config.setReadOnly(!Files.isWritable(file));
    }
    if (file.toString().contains("?")) {
      throw new StoreException(file, "a store's name must be without '?'");
    }
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /// In one transaction, so that of two processes one makes it and the other finds it.
  private static void makeTable(Connection connection, Access access) throws SQLException {
    if (access == Access.READ || hasTable(connection)) {
      return;
    }
    connection.setAutoCommit(false);
    if (!hasTable(connection)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(TABLE);
        statement.execute("PRAGMA application_id = " + Header.OWNER);
        statement.execute("PRAGMA user_version = " + VERSION);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static boolean hasTable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("PRAGMA user_version")) {
      return version.getInt(1) != 0;
    }
  }
}
