package org.relucid.proofs.library.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The rows of a comma-separated file; fields may be quoted (`"a,b"`, `""` for a quote), and blank
/// lines are left out. Whether the first row is a header is the reader's business.
///
/// *Fails* with an [IOException] of one line for a file above 64 MB, or a quote without an end.
record CsvTable(List<List<String>> rows) {
  private static final long MAX_BYTES = 64L << 20;

  CsvTable {
    rows = List.copyOf(rows);
  }

  static CsvTable read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new IOException(file + ": found " + size + " bytes, expected at most " + MAX_BYTES);
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r?\n", -1)) {
      number++;
      if (!line.isBlank()) {
        rows.add(fields(line, file, number));
      }
    }
    return new CsvTable(rows);
  }

  private static List<String> fields(String line, Path file, int number) throws IOException {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted) {
      throw new IOException(file + ":" + number + ": found a quote without an end, expected two");
    }
    fields.add(field.toString().strip());
    return List.copyOf(fields);
  }
}
