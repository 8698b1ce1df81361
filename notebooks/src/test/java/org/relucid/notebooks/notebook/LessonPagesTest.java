package org.relucid.notebooks.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.notebooks.page.Browser;

/// The pages of all lessons, as a reader opens them.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LessonPagesTest {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  private static final Pattern SEEN = Pattern.compile("<p>.*?: \\d+ pictures.*?</p>");
  private static final Pattern EMPTY = Pattern.compile("; \\d{1,2} characters");

  /// Opens all pages side by side and writes below what a reader would see of each: pictures that
  /// do not show, characters of text, boxes that are wider than the page.
  private static final String READER =
      """
      <!DOCTYPE html><meta charset="utf-8"><body>%s<script>
      addEventListener("load", () => {
        for (const frame of document.querySelectorAll("iframe")) {
          const page = frame.contentDocument;
          const broken = [...page.images].filter(image => image.naturalWidth === 0).length;
          const wide = page.documentElement.scrollWidth > frame.clientWidth;
          const text = page.body.innerText.length;
          const line = document.createElement("p");
          line.textContent =
            `${frame.name}: ${page.images.length} pictures, ${broken} broken; ${text} characters; wide: ${wide}`;
          document.body.append(line);
        }
      });
      </script></body>
      """;

  private final Path pages;

  LessonPagesTest(@TempDir Path pages) {
    this.pages = pages;
  }

  @BeforeAll
  void render() throws IOException {
    NotebookFolder.render(LessonsTest.lessons(), pages, _ -> {});
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(pages)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void every_link_leads_to_a_page_and_every_page_is_linked() throws IOException {
    List<String> links = Stream.of("index.html").flatMap(this::links).toList();
    assertThat(links).hasSize(2 * LessonsTest.lessons().size());
    for (Path file : files()) {
      assertThat(links(file.getFileName().toString()))
          .isNotEmpty()
          .allMatch(link -> link.startsWith("http") || Files.exists(pages.resolve(link)));
    }
    assertThat(files()).hasSize(links.size() + 1);
  }

  private Stream<String> links(String page) {
    try {
      String html = Files.readString(pages.resolve(page));
      return LINK.matcher(html).results().map(found -> found.group(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_browser_shows_all_pages_and_pictures(@TempDir Path scratch) throws Exception {
    StringBuilder frames = new StringBuilder();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      frames.append("<iframe width=1000 name=\"" + name + "\" src=\"" + name + "\"></iframe>");
    }
    Path reader = pages.resolve("reader.htm");
    Files.writeString(reader, READER.formatted(frames));
    List<String> seen =
        SEEN.matcher(new Browser(scratch).dom(reader)).results().map(MatchResult::group).toList();
    assertThat(seen).hasSameSizeAs(files()).allMatch(line -> line.endsWith("wide: false</p>"));
    assertThat(seen).allMatch(line -> line.contains(", 0 broken; ")).noneMatch(EMPTY.asPredicate());
    assertThat(seen).filteredOn(line -> !line.contains(": 0 pictures")).hasSizeGreaterThan(10);
  }
}
