package org.relucid.proofs.library.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The cases of an `index.csv`: see [Suite].
final class SuiteIndex {
  private static final List<String> NETWORK = List.of("network", "onnx");
  private static final List<String> PROPERTY = List.of("property", "vnnlib");
  private static final List<String> WITNESS = List.of("witness", "ce", "counterexample");
  private static final List<String> TOOL = List.of("tool", "verifier");
  private static final List<String> YEAR = List.of("year");
  private static final List<String> FAMILY = List.of("family", "benchmark", "category");

  private final Suite suite;
  private final List<String> header;
  private final List<List<String>> rows;

  SuiteIndex(Path file, Suite suite) throws IOException {
    List<List<String>> table = CsvTable.read(file).rows();
    if (table.isEmpty()) {
      throw new IOException(file + ": found nothing, expected a header and rows");
    }
    this.suite = suite;
    this.header = table.getFirst().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    this.rows = table.subList(1, table.size());
    for (List<String> column : List.of(NETWORK, PROPERTY, WITNESS)) {
      if (Stream.of(column).flatMap(List::stream).noneMatch(header::contains)) {
        throw new IOException(
            file + ":1: found the columns " + header + ", expected one of " + column + " too");
      }
    }
  }

  List<SuiteCase> cases() {
    return rows.stream().map(this::suiteCase).toList();
  }

  private SuiteCase suiteCase(List<String> fields) {
    Suite.Row row =
        new Suite.Row(
            field(fields, FAMILY),
            field(fields, YEAR),
            field(fields, TOOL),
            field(fields, NETWORK),
            field(fields, PROPERTY));
    return suite.pair(row, witness(field(fields, WITNESS)));
  }

  private Located witness(String name) {
    if (name.isEmpty()) {
      return new Located.Lost("(no name)", "the index gives no witness");
    }
    return Catalogue.direct(name, suite.folders().origins())
        .<Located>map(Located.Found::new)
        .orElseGet(() -> new Located.Lost(name, "no such file"));
  }

  /// The first of the columns that the index has, or nothing.
  private String field(List<String> fields, List<String> names) {
    for (String name : names) {
      int column = header.indexOf(name);
      if (column >= 0 && column < fields.size()) {
        return fields.get(column);
      }
    }
    return "";
  }
}
