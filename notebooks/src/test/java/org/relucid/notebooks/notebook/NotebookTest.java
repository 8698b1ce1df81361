package org.relucid.notebooks.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {
  @Test
  void comments_are_prose_and_the_rest_is_code() {
    Notebook notebook =
        Notebook.parse("n", "// # Title\n//\n// text\n\n1 + 1\n// <solution>\n2\n// </solution>\n");
    assertThat(notebook.title()).isEqualTo("Title");
    assertThat(notebook.blocks())
        .containsExactly(
            new Block.Prose("# Title\n\ntext"),
            new Block.Code("1 + 1"),
            new Block.SolutionBegins(),
            new Block.Code("2"),
            new Block.SolutionEnds());
  }

  @Test
  void statements_end_where_they_are_complete_and_mistakes_do_not_stop_the_rest()
      throws IOException {
    assertThat(
            said(
                """
                int twice(int n) {
                  return 2 * n;
                }
                twice(4); twice(5)
                nonsense
                q("1/0")
                System.out.print("printed")
                twice(
                """))
        .isEqualTo(
            """
            > int twice(int n) {
            >   return 2 * n;
            > }
            > twice(4); twice(5)
            8
            10
            > nonsense
            refused: cannot find symbol symbol: variable nonsense
            > q("1/0")
            refused: not a rational number: "1/0": the denominator is zero
            > System.out.print("printed")
            printed
            > twice(
            refused: reached end of file while parsing
            """);
  }

  @Test
  void what_looks_like_markup_is_shown_as_it_is() throws IOException {
    String page = Page.of(Execution.run(Notebook.parse("n", "// <b>x</b>\n\"<script>\"\n")), "");
    assertThat(page).contains("&lt;b&gt;x").contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void pages_are_linked_from_an_index(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("1-one.jsh"), "// # One\n1\n");
    Files.writeString(folder.resolve("1-one.md"), "# Lesson plan: One\n");
    Path pages = folder.resolve("pages");
    NotebookFolder.render(NotebookFolder.notebooks(folder), pages, _ -> {});
    assertThat(Files.readString(pages.resolve("index.html")))
        .contains("<a href=\"1-one.html\">One</a>", "<a href=\"1-one-plan.html\">");
    assertThat(List.of("1-one.html", "1-one-plan.html"))
        .allSatisfy(page -> assertThat(pages.resolve(page)).isNotEmptyFile());
  }

  private static String said(String code) throws IOException {
    return Execution.run(Notebook.parse("n", code)).text();
  }
}
