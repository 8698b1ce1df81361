package org.relucid.theory.format;

import java.nio.file.Path;
import java.util.List;
import org.relucid.theory.number.Rational;

/// Reader of a verifier's `results.csv` in the competition:
/// `category,network,property,prepareTime,result,time` per line. The result is kept as the word
/// that stands there (`sat`, `unsat`, `timeout`, `unknown`, `error`, in 2021 `holds`, `violated`,
/// and what scripts wrote when a run broke).
public final class Results {
  private Results() {}

  /// One run of a verifier; times in seconds.
  public record Result(
      String category,
      String network,
      String property,
      Rational prepareTime,
      String result,
      Rational time) {}

  public static List<Result> read(Path path) {
    return read(Source.of(path));
  }

  public static List<Result> read(Source source) {
    return Table.rows(source, 6).stream()
        .map(
            row ->
                new Result(
                    row.text(0, "a category"),
                    row.text(1, "a network"),
                    row.text(2, "a property"),
                    row.seconds(3),
                    row.text(4, "a result"),
                    row.seconds(5)))
        .toList();
  }
}
