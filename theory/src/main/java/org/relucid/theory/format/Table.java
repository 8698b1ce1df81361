package org.relucid.theory.format;

import static org.relucid.theory.format.FormatException.quote;

import java.util.ArrayList;
import java.util.List;
import org.relucid.theory.number.Rational;

/// The rows of a file of comma-separated values as the competitions write them: one row per line,
/// blank lines between, no quotes.
final class Table {
  private static final int MOST_ROWS = 1_000_000;

  /// One row: its cells without outer white space, and its line.
  record Row(Source source, int line, List<String> cells) {
    String text(int column, String what) {
      if (cells.get(column).isEmpty()) {
        throw source.wrong(line, "found nothing in column " + (column + 1) + ", expected " + what);
      }
      return cells.get(column);
    }

    Rational seconds(int column) {
      return Numerals.decimal(cells.get(column))
          .filter(time -> time.signum() >= 0)
          .orElseThrow(
              () ->
                  source.wrong(
                      line, "found " + quote(cells.get(column)) + ", expected a time in seconds"));
    }
  }

  private Table() {}

  static List<Row> rows(Source source, int columns) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) source.text().lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        rows.add(row(source, number, line, columns));
      }
      if (rows.size() > MOST_ROWS) {
        throw source.wrong(number, "found more than " + MOST_ROWS + " rows");
      }
    }
    return rows;
  }

  private static Row row(Source source, int number, String line, int columns) {
    if (line.indexOf('"') >= 0) {
      throw source.wrong(number, "found a quotation mark, expected plain cells");
    }
    String[] cells = line.split(",", columns + 1);
    if (cells.length != columns) {
      throw source.wrong(
          number,
          "found "
              + (cells.length > columns ? "more than " + columns : cells.length)
              + " columns, expected "
              + columns);
    }
    return new Row(source, number, List.of(cells).stream().map(String::strip).toList());
  }
}
