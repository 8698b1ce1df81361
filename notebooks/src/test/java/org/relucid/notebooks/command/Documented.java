package org.relucid.notebooks.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A command as a text shows it, run as written but for the places of files: the shipped examples
/// are read where they are, and what is written goes into a folder of the test.
final class Documented {
  static final Path ROOT = Path.of(System.getProperty("relucid.root", ".."));
  private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");
  private static final Pattern WRITTEN = Pattern.compile("\\w+\\.(txt|onnx|html|v|db)|hidden");

  private final Path folder;

  Documented(Path folder) {
    this.folder = folder;
  }

  /// @param command without `relucid` itself
  Run run(String command) {
    List<String> words = new ArrayList<>();
    WORD.matcher(command)
        .results()
        .map(MatchResult::group)
        .map(word -> word.replace("'", ""))
        .map(this::place)
        .forEach(words::add);
    if (words.getFirst().equals("table")) {
      // The same in small.
      words.addAll(List.of("--cells", "0", "--random", "0"));
    }
    return Run.of(words.toArray(String[]::new));
  }

  private String place(String word) {
    if (word.startsWith("notebooks/")) {
      return ROOT.resolve(word).toString();
    }
    return WRITTEN.matcher(word).matches() ? folder.resolve(word).toString() : word;
  }
}
