package org.relucid.proofs.library.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.Space;

/// What the paper's table says: data to be shown, from a file beside this class.
final class PaperTable {
  /// Where it is printed.
  static final String SOURCE = "B24, Table 1";

  private final Map<String, List<Status>> rows = new HashMap<>();

  PaperTable() {
    text().lines().filter(line -> !line.startsWith("#")).forEach(this::read);
  }

  private void read(String line) {
    List<String> words = List.of(line.split(" "));
    List<Status> entries =
        words.subList(2, 6).stream()
            .map(word -> Status.valueOf(word.toUpperCase(Locale.ROOT)))
            .toList();
    rows.put(words.get(0) + " " + words.get(1), entries);
  }

  Status entry(Space space, String relaxation, FunctionClass functions) {
    List<Status> row = rows.get(space + " " + relaxation);
    return row == null ? Status.NONE : row.get(functions.ordinal());
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(PaperTable.class.getResourceAsStream("table1.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
