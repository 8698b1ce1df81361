package org.relucid.notebooks.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.notebooks.shell.Startup;

/// Every line that `help()` offers works, in the order in which it is offered.
class LessonTest {
  @Test
  void every_line_has_a_value_and_the_telling_ones_are_right(@TempDir Path pictures) {
    Gallery.drawInto(pictures);
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      Startup.imports().forEach(line -> evaluate(shell, line));
      Map<String, String> values =
          Lesson.LINES.stream()
              .collect(Collectors.toMap(line -> line, line -> evaluate(shell, line)));
      assertThat(values)
          .containsEntry("q(\"1/3\").add(q(\"0.1\"))", "13/30")
          .containsEntry("gap(abs, box(-1, 1), IBP)", "1")
          .containsEntry("function(tent).equals(function(hat))", "true");
      assertThat(values.get("precise(abs, IBP)")).startsWith("not precise: ibp on R: on the box");
      assertThat(values.get("precise(tent, DEEPPOLY_0)"))
          .startsWith("precise: deeppoly-0 on R, for all boxes");
      assertThat(pictures).isDirectoryContaining("glob:**.svg");
    } finally {
      Gallery.drawInto(Path.of(""));
    }
  }

  private static String evaluate(JShell shell, String line) {
    SourceCodeAnalysis.CompletionInfo whole = shell.sourceCodeAnalysis().analyzeCompletion(line);
    List<SnippetEvent> events = shell.eval(whole.source());
    SnippetEvent event = events.getFirst();
    assertThat(event.exception()).as(line).isNull();
    assertThat(event.status()).as(line).isEqualTo(Status.VALID);
    return String.valueOf(event.value());
  }
}
