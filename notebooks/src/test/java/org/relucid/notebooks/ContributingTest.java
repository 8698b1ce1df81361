package org.relucid.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The changes that CONTRIBUTING shows still fit: what they leave stands in the files that they
/// name, line after line, and what they add does not.
class ContributingTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)\n```diff\n(.*?)\n```");
  private static final Path ROOT = Modules.here().root();

  /// Some lines of a change to a file.
  record Hunk(Path file, List<String> lines) {
    List<String> without(char sign) {
      return lines.stream()
          .filter(line -> line.isEmpty() || line.charAt(0) != sign)
          .map(line -> line.isEmpty() ? line : line.substring(1))
          .toList();
    }
  }

  static List<Hunk> hunks() throws IOException {
    List<Hunk> hunks = new ArrayList<>();
    BLOCK
        .matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
        .results()
        .map(MatchResult::group)
        .flatMap(block -> Stream.of(block.split("\n\\+\\+\\+ ")).skip(1))
        .forEach(part -> addHunks(part, hunks));
    return hunks;
  }

  private static void addHunks(String part, List<Hunk> hunks) {
    List<String> pieces = List.of(part.replaceFirst("\n```$", "").split("\n@@\n"));
    Path file = ROOT.resolve(pieces.getFirst());
    pieces.stream()
        .skip(1)
        .forEach(piece -> hunks.add(new Hunk(file, List.of(piece.split("\n", -1)))));
  }

  @ParameterizedTest
  @MethodSource("hunks")
  void it_fits(Hunk hunk) throws IOException {
    List<String> now = Files.readAllLines(hunk.file());
    assertThat(hunk.lines()).anyMatch(line -> line.startsWith("+"));
    assertThat(Collections.indexOfSubList(now, hunk.without('+'))).isNotNegative();
    assertThat(Collections.indexOfSubList(now, hunk.without('-'))).isNegative();
  }
}
