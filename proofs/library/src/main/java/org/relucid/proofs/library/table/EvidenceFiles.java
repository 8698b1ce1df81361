package org.relucid.proofs.library.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.relucid.proofs.library.theorem.Trial;

/// The certificates behind a table as files: a folder for each row, a file for each function.
public final class EvidenceFiles {
  private final Map<String, String> files = new LinkedHashMap<>();

  private EvidenceFiles() {}

  /// The text of each certificate by its name, such as `r-deeppoly-0/absolute-value.txt`.
  ///
  /// @throws IllegalStateException for two functions whose names differ in punctuation only
  public static Map<String, String> of(Table table) {
    EvidenceFiles evidence = new EvidenceFiles();
    for (Row row : table.rows()) {
      row.cells().values().forEach(cell -> evidence.add(row, cell.evidence()));
    }
    return evidence.files;
  }

  /// Where the certificate of a trial is.
  public static String name(Row row, Trial trial) {
    return name(row, trial.function().name());
  }

  private static String name(Row row, String function) {
    return slug(row.space() + " " + row.name()) + "/" + slug(function) + ".txt";
  }

  private static String slug(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
  }

  private void add(Row row, Evidence evidence) {
    for (Trial trial : evidence.trials()) {
      trial.certificate().ifPresent(text -> add(name(row, trial), text));
    }
    for (Evidence.Instance instance : evidence.instances()) {
      add(name(row, instance.name()), instance.certificate());
    }
    for (Evidence.Refutation refutation : evidence.refutations()) {
      refutation.certificate().ifPresent(text -> add(name(row, "not " + refutation.text()), text));
    }
  }

  private void add(String name, String certificate) {
    String before = files.putIfAbsent(name, certificate);
    if (before != null && !before.equals(certificate)) {
      throw new IllegalStateException("two certificates " + name);
    }
  }
}
