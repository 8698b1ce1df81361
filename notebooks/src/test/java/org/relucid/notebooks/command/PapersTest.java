package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relucid.proofs.library.theorem.Library;

/// What `proofs/papers` says can be run, runs; what it says was proved is there under that name.
class PapersTest {
  private static final Path ROOT = Path.of(System.getProperty("relucid.root", ".."));
  private static final Path PAPERS = ROOT.resolve("proofs/papers");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\./relucid (.*)$");
  private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");
  private static final Pattern WRITTEN = Pattern.compile("[a-z]+\\.(txt|onnx|html)");

  private final Path folder;

  PapersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Path> papers() throws IOException {
    try (Stream<Path> files = Files.list(PAPERS)) {
      return files.sorted().toList().stream();
    }
  }

  private static String text(Path paper) {
    try {
      return Files.readString(paper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void each_command_ends_as_its_remark_says(Path paper) {
    COMMAND
        .matcher(text(paper))
        .results()
        .map(found -> found.group(1).split("#", 2))
        .forEach(
            parts -> {
              boolean refutes =
                  parts.length > 1 && Pattern.compile("imprecise|none").matcher(parts[1]).find();
              Run run = Run.of(words(parts[0]));
              assertThat(run.code()).as("%s%n%s", parts[0], run).isEqualTo(refutes ? 3 : 0);
            });
  }

  /// As a shell reads them, with files in a folder of this test; the table is made small.
  private String[] words(String command) {
    List<String> words = new ArrayList<>();
    WORD.matcher(command)
        .results()
        .map(MatchResult::group)
        .map(word -> word.replace("'", ""))
        .map(word -> WRITTEN.matcher(word).matches() ? folder.resolve(word).toString() : word)
        .forEach(words::add);
    if (words.getFirst().equals("table")) {
      words.addAll(List.of("--cells", "0", "--random", "0"));
    }
    return words.toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("papers")
  void each_theorem_that_is_named_is_in_the_library(Path paper) {
    Library library = Library.usual();
    assertThat(
            Pattern.compile("`((?:B24|Ma26|Ma24|S19)-[a-z0-9-]+)`")
                .matcher(text(paper))
                .results()
                .map(found -> found.group(1)))
        .allMatch(id -> library.theorem(id).isPresent());
  }

  @Test
  void each_theorem_of_coq_that_is_named_is_proved_there() throws IOException {
    Path coq = ROOT.resolve("proofs/coq");
    assumeTrue(Files.isDirectory(coq), "skipped: no " + coq);
    String development;
    try (Stream<Path> files = Files.walk(coq)) {
      development =
          String.join(
              "\n", files.filter(f -> f.toString().endsWith(".v")).map(PapersTest::text).toList());
    }
    List<String> named =
        papers()
            .flatMap(
                paper ->
                    Pattern.compile("`([a-z]{2,}(?:_[a-z0-9]+)+)`")
                        .matcher(text(paper))
                        .results()
                        .map(found -> found.group(1)))
            .toList();
    assertThat(named)
        .hasSizeGreaterThan(15)
        .allMatch(name -> development.matches("(?s).*\\n(Theorem|Lemma) " + name + "\\b.*"));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void each_link_leads_to_a_file(Path paper) {
    assertThat(
            Pattern.compile("\\]\\(([^)]*)\\)")
                .matcher(text(paper))
                .results()
                .map(found -> found.group(1)))
        .allMatch(link -> Files.exists(PAPERS.resolve(link)));
  }
}
