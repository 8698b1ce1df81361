package org.relucid.notebooks.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows as runs. Times are texts of one length, so that their order is the order of time.
final class Rows {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Rows() {}

  static String text(Instant when) {
    return TIME.format(when);
  }

  static Run run(ResultSet row, Path file) throws SQLException {
    long id = row.getLong("id");
    Asked asked =
        new Asked(
            text(row, "verb"),
            text(row, "command"),
            text(row, "folder"),
            text(row, "version"),
            time(text(row, "started"), id, file));
    int exit = row.getInt("exit");
    return new Run(id, asked, row.wasNull() ? Optional.empty() : Optional.of(answered(exit, row)));
  }

  private static Answered answered(int exit, ResultSet row) throws SQLException {
    return new Answered(
        exit,
        text(row, "answer"),
        Optional.ofNullable(row.getString("json")),
        Optional.ofNullable(row.getString("certificate")),
        Duration.ofMillis(Math.round(row.getDouble("seconds") * 1000)));
  }

  /// Another program may have edited the row.
  private static String text(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static Instant time(String text, long id, Path file) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new StoreException(file, "run " + id + ": found time '" + text + "'", e);
    }
  }
}
