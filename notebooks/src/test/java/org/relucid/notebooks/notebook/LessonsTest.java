package org.relucid.notebooks.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relucid.notebooks.vocabulary.Vocabulary.EXAMPLES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lesson says what it said when it was last looked at: `NAME.out` beside it, written anew on
/// purpose only (`-Drelucid.golden=write`). It has a lesson plan, and its page needs no other file.
class LessonsTest {
  private static final Path LESSONS =
      Path.of(System.getProperty("relucid.root", "..")).resolve("notebooks/lessons");

  static List<Path> lessons() throws IOException {
    return NotebookFolder.notebooks(LESSONS);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_lesson_says_what_it_said(Path lesson) throws IOException {
    Transcript transcript = Execution.run(Notebook.read(lesson));
    // From the root the examples are here; tests may run elsewhere, such as in the folder above.
    String text =
        transcript
            .text()
            .replace(EXAMPLES, "notebooks/examples")
            .replace(" examples/", " notebooks/examples/");
    Path expected = Path.of(lesson.toString().replaceFirst("jsh$", "out"));
    if ("write".equals(System.getProperty("relucid.golden"))) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
    assertThat(Files.readString(Path.of(lesson.toString().replaceFirst("jsh$", "md"))))
        .contains("# Lesson plan: " + transcript.title());
    assertThat(Page.of(transcript, "")).doesNotContain("<script").doesNotContain("src=\"http");
  }
}
