package org.relucid.notebooks.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Rows of text whose columns are aligned: to the left, or to the right where every entry below the
/// header is a number. Where the launcher says how wide the terminal is (`-Drelucid.columns=80`),
/// rows that are wider go on below, each folded at the same columns.
public final class Columns {
  private static final String TERMINAL = "relucid.columns";
  private static final String GAP = "  ";
  private static final String FOLD = "    ";

  private final List<List<String>> rows = new ArrayList<>();

  void add(String... row) {
    rows.add(List.of(row));
  }

  void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void print(PrintWriter out) {
    print(out, "  ");
  }

  void print(PrintWriter out, String indent) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    boolean[] numeric = new boolean[columns];
    for (int column = 0; column < columns; column++) {
      widths[column] = width(column);
      numeric[column] = isNumeric(column);
    }
    int limit = Integer.getInteger(TERMINAL, Integer.MAX_VALUE);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        if (column > 0 && line.length() + GAP.length() + widths[column] > limit) {
          out.println(line.toString().stripTrailing());
          line = new StringBuilder(indent + FOLD);
        } else if (column > 0) {
          line.append(GAP);
        }
        String entry = row.get(column);
        String padding = " ".repeat(widths[column] - entry.length());
        line.append(numeric[column] ? padding + entry : entry + padding);
      }
      printLast(out, line.toString().stripTrailing(), row.getLast(), limit);
    }
  }

  /// What is too long even on a line of its own is broken at spaces.
  private static void printLast(PrintWriter out, String line, String entry, int limit) {
    if (line.length() > limit && line.endsWith(entry)) {
      Wrapped.print(out, line.substring(0, line.length() - entry.length()), entry, limit);
    } else {
      out.println(line);
    }
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  private boolean isNumeric(int column) {
    return rows.size() > 1
        && rows.stream()
            .skip(1)
            .filter(row -> row.size() > column)
            .allMatch(row -> row.get(column).matches("~?-?[0-9][0-9.,eE+-]*|-|"));
  }
}
